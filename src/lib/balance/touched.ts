/** Whom a change to a programme can have touched, so that everybody else need not be measured again. */
import type { Balance } from './measure.ts';

type Keys = ReadonlySet<string>;

/** What stands in one of the two and not in the other. */
const differing = (one: Keys, other: Keys): readonly string[] =>
  one === other
    ? []
    : [...[...one].filter((key) => !other.has(key)), ...[...other].filter((key) => !one.has(key))];

/** The pairs whose measures stand for: who can meet whom, and by which criteria they are compared. */
const samePairs = (was: Balance, is: Balance): boolean =>
  was.twoSided === is.twoSided &&
  was.people.length === is.people.length &&
  was.people.every(({ id, side }, at) => id === is.people[at]?.id && side === is.people[at]?.side) &&
  was.lines.length === is.lines.length &&
  was.lines.every(
    ({ criterion, counted }, at) =>
      criterion === is.lines[at]?.criterion && counted === is.lines[at]?.counted,
  );

/** The wants about which the organiser now judges otherwise, in plain letters. */
function judgedAnew({ gains: { judged: was } }: Balance, { gains: { judged: is } }: Balance): Keys {
  if (was === is) return new Set();
  const said = (judged: typeof was, want: string): string =>
    [...(judged.get(want) ?? [])].map(([offer, meets]) => `${offer}\n${meets}`).join('\n\n');
  return new Set([...was.keys(), ...is.keys()].filter((want) => said(was, want) !== said(is, want)));
}

/**
 * By places, whether anything about somebody may have changed from one balance to the other; every pair of two
 * people who are untouched measures as before, the edges of the band left aside. Null where all are to be
 * measured anew: other people, another order, another definition. Cost: O(people + criteria + rules).
 */
export function touchedBetween(was: Balance, is: Balance): readonly boolean[] | null {
  if (!samePairs(was, is)) return null;
  const ruled = (['avoid', 'forbidden', 'competitors'] as const).flatMap((kind) =>
    differing(was.rules[kind], is.rules[kind]).flatMap((key) => key.split('\n')),
  );
  const ids = new Set(ruled);
  const wants = judgedAnew(was, is);
  return is.people.map(
    (person, at) =>
      person !== was.people[at] ||
      ids.has(person.id) ||
      (wants.size > 0 && (is.gains.wants[at] ?? []).some(({ key }) => wants.has(key))),
  );
}
