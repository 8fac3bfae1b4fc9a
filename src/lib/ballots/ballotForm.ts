/** What an organiser needs to collect ballots: the wording of a form, and a blank sheet. */
import type { Programme, Side } from '../programme/index.ts';

/** A form for one side, ready to be copied question by question into any form service. */
export type BallotForm = {
  /** Who fills it in: "founders". */
  readonly voters: string;
  /** Plain text, questions and options each on a line of their own. */
  readonly text: string;
};

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'] as const;

/** How many choices to ask for: three as the panel's example did; five from eight people to choose from. */
export const choicesToAsk = (candidates: number): number =>
  candidates >= 8 ? 5 : Math.max(1, Math.min(3, candidates));

const namesOn = (programme: Programme, side: Side | null): readonly string[] =>
  programme.people.filter((person) => person.side === side).map(({ name }) => name);

const listed = (names: readonly string[], instead: string): readonly string[] =>
  names.length > 0 ? names.map((name) => `  ${name}`) : [`  (${instead})`];

function formFor(
  programme: Programme,
  voters: readonly string[],
  candidates: readonly string[],
  one: string,
): string {
  const count = choicesToAsk(candidates.length || 3);
  const choice = (at: number): readonly string[] => [
    `${at + 2}. ${ordinals[at]} choice (drop-down list${at === 0 ? ', required' : ''})`,
    ...listed(candidates, `the names of everyone whom a ${one} may choose`),
    '',
  ];
  const after = count + 2;
  return [
    `Ballot${programme.name === '' ? '' : `: ${programme.name}`}`,
    'Please answer within 48 hours, while you remember whom you met.',
    `Only ${programme.lead.name || 'the organiser'} sees your answers. Nobody learns where they were ranked.`,
    '',
    '1. Your name (drop-down list, required)',
    ...listed(voters, 'the names of everyone who votes'),
    '',
    ...Array.from({ length: count }, (_, at) => choice(at)).flat(),
    `${after}. Is there anybody you should not be matched with? Two at most, in confidence. (short text)`,
    '',
    `${after + 1}. I would be content with anyone I have ranked. (tick)`,
    '',
    `${after + 2}. Anything else that we should know? (long text)`,
    '',
  ].join('\n');
}

/**
 * The form for each side (one form in one pool), with the names that are known as options. A drop-down list
 * for each choice avoids nearly all misspelt names. Cost: O(people).
 */
export function ballotForms(programme: Programme): readonly BallotForm[] {
  const { shape, sideNames } = programme;
  if (shape === 'one-pool') {
    const names = namesOn(programme, null);
    return [{ voters: 'everyone', text: formFor(programme, names, names, 'peer') }];
  }
  return (['a', 'b'] as const).map((side) => ({
    voters: sideNames[side].many,
    text: formFor(
      programme,
      namesOn(programme, side),
      namesOn(programme, side === 'a' ? 'b' : 'a'),
      sideNames[side].one,
    ),
  }));
}

/**
 * A blank sheet for ballots as rows of cells: a heading, then one row for each person who is known, to be
 * filled in by hand. What is filled in is read by `readRankings`. Cost: O(people).
 */
export function ballotSheet(programme: Programme): readonly (readonly string[])[] {
  const { people, shape, sideNames } = programme;
  const sides = shape === 'two-sided';
  const candidates = sides
    ? Math.max(namesOn(programme, 'a').length, namesOn(programme, 'b').length)
    : people.length;
  const count = choicesToAsk(candidates || 3);
  const blank = Array.from({ length: count }, () => '');
  const heading = [
    'Name',
    ...(sides ? ['Side'] : []),
    ...ordinals.slice(0, count).map((each) => `${each} choice`),
  ];
  const rows = people.map(({ name, side }) => [
    name,
    ...(sides ? [side === null ? '' : sideNames[side].one] : []),
    ...blank,
  ]);
  return [heading, ...rows];
}
