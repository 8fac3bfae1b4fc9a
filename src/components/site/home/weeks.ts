/** The programme on one line. The plan has every step; `when` is written as there. */
type Week = {
  readonly when: string;
  readonly what: string;
  /** The ingredient that it belongs to; absent for none. */
  readonly i?: number;
  readonly peak?: boolean;
};

export const weeks: readonly Week[] = [
  { when: 'Week −8', what: 'Agree a one-page brief.' },
  { when: 'Week −7', what: 'Write down what a peer is.', i: 1 },
  { when: 'Week −6', what: 'Choose pairs or groups. Then open applications.', i: 2 },
  { when: 'Week −2', what: 'Choose people. Check the balance of the room.', i: 3 },
  { when: 'Week −1', what: 'Plan the rounds. Brief both sides.', i: 4 },
  { when: 'The evening', what: 'Fifteen minutes each. Ballots back in two days.', i: 4, peak: true },
  { when: 'Day +3', what: 'Match, and write to everyone.', i: 4 },
  { when: 'Week +2', what: 'Read aloud, and sign.', i: 5 },
  { when: 'Month 3', what: 'Stop and look: keep, change or end.', i: 5 },
  { when: 'Month 6', what: 'Close well. Some come back as mentors.', i: 5 },
];
