/** What everybody wants and offers, and how far anybody's offers meet another's wants. */
import type { BalanceSettings, Person } from '../programme/index.ts';
import { type Judged, linkedFrom, metBy, readJudged, readSaid, type Said } from './links.ts';

export type Gains = {
  readonly wants: readonly (readonly Said[])[];
  readonly offers: readonly (readonly Said[])[];
  readonly judged: Judged;
  /** What x gains from y, by their places, in points of 100; null if x has said no wants. */
  readonly gain: (x: number, y: number) => number | null;
  readonly from: { readonly people: readonly Person[]; readonly links: BalanceSettings['links'] };
};

/** Above so many different offers nothing is kept: nobody looks at every pair of so many people. */
const mostKept = 2000;
const million = 1e6;
const rounded = (value: number): number => Math.round(value * million) / million;

/** How far each of the offers meets one want, in millionths: found by the stems that they share. */
function strengths(want: Said, offers: readonly Said[], byStem: ReadonlyMap<string, readonly number[]>) {
  const shared = new Int32Array(offers.length);
  const row = new Int32Array(offers.length);
  for (const stem of want.stems) {
    for (const at of byStem.get(stem) ?? []) shared[at] = (shared[at] as number) + 1;
  }
  for (const [at, offer] of offers.entries()) {
    const strength = (shared[at] as number) / Math.min(want.stems.size, offer.stems.size);
    if (strength >= linkedFrom) row[at] = Math.round(strength * million);
  }
  return row;
}

function kept(wants: Gains['wants'], offers: Gains['offers'], judged: Judged): Gains['gain'] | null {
  const kinds = new Map<string, number>();
  const list: Said[] = [];
  const kindOf = (said: Said): number => {
    const kind = kinds.get(said.key) ?? list.push(said) - 1;
    kinds.set(said.key, kind);
    return kind;
  };
  const offered = offers.map((some) => some.map(kindOf));
  if (list.length > mostKept) return null;
  const byStem = new Map<string, number[]>();
  for (const [at, { stems }] of list.entries()) {
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
  }
  const rows = new Map<string, Int32Array>();
  const rowOf = (want: Said): Int32Array => {
    const known = rows.get(want.key);
    if (known) return known;
    const row = strengths(want, list, byStem);
    for (const [offer, meets] of judged.get(want.key) ?? []) {
      const at = kinds.get(offer);
      if (at !== undefined) row[at] = meets ? million : 0;
    }
    rows.set(want.key, row);
    return row;
  };
  const wanted = wants.map((some) => some.map(rowOf));
  return (x, y) => {
    const some = wanted[x] ?? [];
    if (some.length === 0) return null;
    let sum = 0;
    for (const row of some) {
      let best = 0;
      for (const kind of offered[y] ?? []) best = Math.max(best, row[kind] as number);
      sum += best;
    }
    return rounded((100 * sum) / (million * some.length));
  };
}

const stillHold = ({ from }: Gains, people: readonly Person[], links: BalanceSettings['links']): boolean =>
  from.links === links &&
  from.people.length === people.length &&
  from.people.every(
    (person, at) =>
      person === people[at] || (person.seeks === people[at]?.seeks && person.offers === people[at]?.offers),
  );

/** Reads wants and offers, or takes those read `before` where nobody has said anything else. Cost: O(what was said). */
export function readGains(people: readonly Person[], links: BalanceSettings['links'], before?: Gains): Gains {
  if (before && stillHold(before, people, links)) return before;
  const judged = before?.from.links === links ? before.judged : readJudged(links);
  const said = (field: 'seeks' | 'offers', known: Gains['wants'] | undefined): Gains['wants'] =>
    people.map((person, at) => {
      const same = before?.from.people[at]?.[field] === person[field];
      return (same && known?.[at]) || readSaid(person[field]);
    });
  const wants = said('seeks', before?.wants);
  const offers = said('offers', before?.offers);
  const slow = (x: number, y: number): number | null => {
    const met = metBy(wants[x] ?? [], offers[y] ?? [], judged);
    return met === null ? null : rounded(met);
  };
  return { wants, offers, judged, gain: kept(wants, offers, judged) ?? slow, from: { people, links } };
}
