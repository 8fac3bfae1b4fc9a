/** Two people whose traits can be made alike or different, measured as the balance tool measures. */
import { explainPair, type PairExplanation, readBalance } from '../../lib/balance/index.ts';
import type { Criterion, Person } from '../../lib/programme/index.ts';

/** Each trait as both have it while they are alike, and as the second has it when they differ. */
export const traits = [
  { name: 'founding alone', alike: 'founded alone', first: 'founded alone', second: 'has a co-founder' },
  { name: 'the same course', alike: 'the same course', first: 'evening course', second: 'no course' },
  { name: 'early days', alike: 'early days', first: 'early days', second: 'ten years in' },
  { name: 'the same town', alike: 'the same town', first: 'by the sea', second: 'in the city' },
  { name: 'trade', alike: 'bread', first: 'bread', second: 'bicycles' },
  { name: 'past work', alike: 'was a teacher', first: 'was a teacher', second: 'was an engineer' },
] as const;

/** What one offers and the other wants, when the tick is set. */
export const helps = [
  { giver: 'Ida', taker: 'Sol', what: 'shop windows' },
  { giver: 'Sol', taker: 'Ida', what: 'hiring staff' },
] as const;

export const openingAlike: readonly boolean[] = [true, true, true, false, false, false];
export const openingHelps: readonly boolean[] = [true, true];

const criterionOf = (at: number): Criterion => ({
  id: `t${at}`,
  menu: null,
  family: 'own',
  name: traits[at]?.name ?? '',
  question: '',
  type: 'one-of',
  options: [],
  asked: 'everyone',
  relation: 'same',
  need: 'should',
  weight: 1,
  near: null,
  reason: '',
});

const personOf = (name: string, answers: Person['answers'], offers: string[], seeks: string[]): Person => ({
  id: name,
  name,
  side: null,
  aliases: [],
  members: [],
  business: '',
  contact: '',
  availability: '',
  notes: '',
  offers,
  seeks,
  capacity: 1,
  minimum: 0,
  answers,
});

/** Ida and Sol with these traits alike and this help, measured in the band that the playbook suggests. */
export function measureTwo(alike: readonly boolean[], given: readonly boolean[]): PairExplanation {
  const answers = (which: 'first' | 'second'): Person['answers'] =>
    Object.fromEntries(traits.map((trait, at) => [`t${at}`, alike[at] ? trait.alike : trait[which]]));
  const said = (name: string, as: 'giver' | 'taker'): string[] =>
    helps.flatMap((help, at) => (help[as] === name && (as === 'taker' || given[at]) ? [help.what] : []));
  const person = (name: string, which: 'first' | 'second'): Person =>
    personOf(name, answers(which), said(name, 'giver'), said(name, 'taker'));
  const balance = readBalance({
    people: [person('Ida', 'first'), person('Sol', 'second')],
    peer: {
      criteria: traits.map((_, at) => criterionOf(at)),
      nature: '',
      offered: [],
      notOffered: [],
      sides: { a: { offers: [], asks: [] }, b: { offers: [], asks: [] } },
    },
    balance: { low: 40, high: 70, countProtected: false, links: [] },
    exclusions: [],
    forbidden: [],
    shape: 'one-pool',
  });
  return explainPair(balance, 'Ida', 'Sol');
}

const bands = {
  'too-far': 'too far apart: there is little to start from',
  balanced: 'in balance',
  'too-alike': 'too alike: what one knows, the other knows already',
  unknown: 'not known',
} as const;

/** The band, and who gains. */
export function sayBalance({ commonality, band, gainX, gainY }: PairExplanation): string {
  const common = `They have ${Math.round(commonality ?? 0)} of 100 in common: ${bands[band]}.`;
  const gains = [gainX ?? 0, gainY ?? 0].map((gain) => gain > 0);
  if (gains.every(Boolean)) return `${common} Each gains something from the other.`;
  if (!gains.some(Boolean)) return `${common} Neither gains what they came for.`;
  return `${common} ${gains[0] ? 'Ida gains, and Sol does not' : 'Sol gains, and Ida does not'}: the help runs one way.`;
}
