/** What speaks against a pair, whatever they have in common. */
import type { Person, Programme } from '../programme/index.ts';
import { millionth } from './answers.ts';
import { type Dates, readDates } from './days.ts';
import { keepsRelation } from './likeness.ts';
import type { Line } from './measure.ts';
import { plainText } from './stems.ts';

export type Conflict =
  /** One asked, in confidence, not to be put with the other. */
  | { readonly kind: 'avoid' }
  /** The organiser ruled the pair out. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'competitor' }
  | { readonly kind: 'no-common-dates' }
  /** A *must* of the definition is not kept. */
  | { readonly kind: 'must'; readonly criterion: string; readonly name: string };

/** Everything that rules pairs out, made ready to look up. */
export type Rules = {
  readonly avoid: ReadonlySet<string>;
  readonly forbidden: ReadonlySet<string>;
  readonly competitors: ReadonlySet<string>;
  readonly dates: readonly Line[];
  readonly musts: readonly Line[];
  readonly days: Dates;
};

const keyOf = (x: string, y: string): string => (x < y ? `${x}\n${y}` : `${y}\n${x}`);
const keysOf = (pairs: readonly (readonly [string, string])[]): ReadonlySet<string> =>
  new Set(pairs.map(([x, y]) => keyOf(x, y)));

/** A business as people name it: what stands before the comma, "Moss & Rye, three bakeries" → "moss & rye". */
const businessOf = ({ business }: Person): string => plainText(business.split(',')[0] ?? '');

const nobody: ReadonlySet<string> = new Set();

/** Whom each person named as a competitor, by person or business. Names that fit nobody here are passed over. */
function competitorsOf(people: readonly Person[], lines: readonly Line[]): ReadonlySet<string> {
  const questions = lines.filter(({ criterion }) => criterion.menu === 'competitors');
  if (questions.length === 0) return nobody;
  const named = new Map<string, string>();
  for (const person of people) {
    for (const name of [plainText(person.name), businessOf(person)])
      if (name !== '') named.set(name, person.id);
  }
  return new Set(
    questions.flatMap(({ criterion }) =>
      people.flatMap(({ id, answers }) => {
        const answer = answers[criterion.id];
        const names = typeof answer === 'object' ? answer : String(answer ?? '').split(/[;,\n]/u);
        return names.flatMap((name) => {
          const other = named.get(plainText(name));
          return other === undefined || other === id ? [] : [keyOf(id, other)];
        });
      }),
    ),
  );
}

export function readRules(
  { people, exclusions, forbidden }: Pick<Programme, 'people' | 'exclusions' | 'forbidden'>,
  lines: readonly Line[],
  before?: Rules,
): Rules {
  return {
    avoid: keysOf(exclusions),
    forbidden: keysOf(forbidden),
    competitors: competitorsOf(people, lines),
    dates: lines.filter(({ criterion }) => criterion.menu === 'dates'),
    musts: lines.filter(({ criterion, counted }) => counted && criterion.need === 'must'),
    days: readDates(people, before?.days),
  };
}

type Ruled = { readonly people: readonly Person[]; readonly rules: Rules };
const none: readonly Conflict[] = [];

/** Every conflict between two people, by their places. A missing answer is no conflict. Symmetric. */
export function conflictsOf({ people, rules }: Ruled, x: number, y: number): readonly Conflict[] {
  const { avoid, forbidden, competitors, dates, musts } = rules;
  const found: Conflict[] = [];
  if (avoid.size + forbidden.size + competitors.size > 0) {
    const key = keyOf(people[x]?.id ?? '', people[y]?.id ?? '');
    if (avoid.has(key)) found.push({ kind: 'avoid' });
    if (forbidden.has(key)) found.push({ kind: 'forbidden' });
    if (competitors.has(key)) found.push({ kind: 'competitor' });
  }
  if (dates.some(({ answers }) => answers.likeness(x, y) === 0) || rules.days.sharesNoDay(x, y))
    found.push({ kind: 'no-common-dates' });
  for (const { criterion, answers } of musts) {
    const likeness = answers.likeness(x, y);
    if (!keepsRelation(criterion, likeness < 0 ? null : likeness / millionth))
      found.push({ kind: 'must', criterion: criterion.id, name: criterion.name });
  }
  return found.length === 0 ? none : found;
}
