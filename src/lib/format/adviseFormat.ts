/**
 * Which format suits a programme, and why: pairs, trios, groups, or groups with pairs inside.
 *
 * The article gives two rules: specific knowledge from somebody with long experience asks for one-to-one, and
 * a group needs everybody to turn up. The points are the playbook's own judgement, and no study sets them.
 */
import type { FormatInputs } from '../programme/index.ts';
import { type Arithmetic, arithmeticOf, type Format } from './arithmetic.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** In this order where points are equal: what asks least of people comes first. */
export const formats: readonly Format[] = ['pair', 'group', 'group-with-pairs', 'trio'];

/** How one format stands: its points, the reasons either way, and what rules it out. */
export type Standing = {
  readonly format: Format;
  readonly points: number;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
  readonly ruledOutBy: readonly Reason[];
  readonly arithmetic: Arithmetic;
};

/** One answer that, given otherwise and all else unchanged, leads to another format. */
export type Change = {
  readonly question: keyof FormatInputs;
  readonly answer: string | number;
  readonly format: Format;
};

export type FormatAdvice = {
  readonly people: number;
  readonly recommended: Standing;
  readonly second: Standing;
  /** Every format, best first; those ruled out stand last. */
  readonly standings: readonly Standing[];
  readonly changes: readonly Change[];
};

function standingOf(
  format: Format,
  reasons: readonly Reason[],
  people: number,
  inputs: FormatInputs,
): Standing {
  const points = (one: Reason): number => one.points[format] ?? 0;
  return {
    format,
    points: reasons.reduce((sum, one) => sum + points(one), 0),
    for: reasons.filter((one) => points(one) > 0 && !one.rulesOut.includes(format)),
    against: reasons.filter((one) => points(one) < 0),
    ruledOutBy: reasons.filter(({ rulesOut }) => rulesOut.includes(format)),
    arithmetic: arithmeticOf(format, people, inputs),
  };
}

function standingsOf(people: number, inputs: FormatInputs): readonly Standing[] {
  const reasons = reasonsOf(people, inputs);
  const out = ({ ruledOutBy }: Standing): number => (ruledOutBy.length > 0 ? 1 : 0);
  return formats
    .map((format) => standingOf(format, reasons, people, inputs))
    .sort((one, other) => out(one) - out(other) || other.points - one.points);
}

const bestOf = (people: number, inputs: FormatInputs): Format =>
  standingsOf(people, inputs)[0]?.format ?? 'pair';

/** The other answers to each question that has few; numbers are tried at the values where a rule turns. */
const alternatives: { readonly [Question in keyof FormatInputs]?: readonly FormatInputs[Question][] } = {
  needs: ['specific', 'mixed', 'open'],
  experienced: ['yes', 'no'],
  variety: ['same', 'varied'],
  trust: ['some', 'deep'],
  facilitator: ['organiser', 'members', 'nobody'],
  attendance: ['all', 'most', 'doubtful'],
  channel: ['in-person', 'online'],
  competitors: ['none', 'some', 'many'],
  hours: [1, 3, 4],
  slots: [1, 2],
};

function changesOf(people: number, inputs: FormatInputs): readonly Change[] {
  const now = bestOf(people, inputs);
  return (Object.keys(alternatives) as (keyof FormatInputs)[]).flatMap((question) =>
    (alternatives[question] ?? []).flatMap((answer) => {
      if (answer === null || answer === inputs[question]) return [];
      const format = bestOf(people, { ...inputs, [question]: answer });
      return format === now ? [] : [{ question, answer, format }];
    }),
  );
}

/**
 * The advice for so many people as are listed, unless `inputs.people` says another number; fewer than two
 * count as two. Changes are found by giving each answer otherwise, one at a time. Cost: constant, about
 * thirty small sums.
 */
export function adviseFormat(inputs: FormatInputs, listed = 0): FormatAdvice {
  const people = Math.max(2, inputs.people ?? listed);
  const standings = standingsOf(people, inputs);
  const [recommended, second] = standings;
  if (!recommended || !second) throw new Error('there are four formats');
  return { people, recommended, second, standings, changes: changesOf(people, inputs) };
}
