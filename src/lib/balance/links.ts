/** Which offer meets which want. */
import type { BalanceSettings } from '../programme/index.ts';
import { overlap, plainText, stemsOf } from './stems.ts';

/** A want or an offer, made ready to compare. */
export type Said = { readonly text: string; readonly key: string; readonly stems: ReadonlySet<string> };

/** How far an offer meets a want: 1 in full, from ½ in part. */
export type Link = {
  readonly want: string;
  readonly offer: string;
  readonly strength: number;
  /** Whether the organiser said so, and not the words. */
  readonly byHand: boolean;
};

/** What the organiser judged, by want and then by offer, in plain letters. */
export type Judged = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** From this overlap of words on, an offer is taken to meet a want. */
export const linkedFrom = 0.5;

export const readSaid = (texts: readonly string[]): readonly Said[] =>
  texts
    .map((text) => ({ text, key: plainText(text), stems: stemsOf(text) }))
    .filter(({ stems }) => stems.size > 0);

export function readJudged(links: BalanceSettings['links']): Judged {
  const judged = new Map<string, Map<string, boolean>>();
  for (const { want, offer, meets } of links) {
    const key = plainText(want);
    judged.set(key, (judged.get(key) ?? new Map<string, boolean>()).set(plainText(offer), meets));
  }
  return judged;
}

/** The strength of one link, 0 or from ½ to 1. The organiser's word goes before the words' overlap. */
export function strengthOf(want: Said, offer: Said, judged: Judged): number {
  const said = judged.get(want.key)?.get(offer.key);
  if (said !== undefined) return Number(said);
  const strength = overlap(want.stems, offer.stems);
  return strength >= linkedFrom ? strength : 0;
}

/** How far these offers meet these wants, 0 to 100: each want by the offer that meets it best. Null without wants. */
export function metBy(wants: readonly Said[], offers: readonly Said[], judged: Judged): number | null {
  if (wants.length === 0) return null;
  // In whole millionths, so that the order of the wants changes nothing.
  let sum = 0;
  for (const want of wants) {
    let best = 0;
    for (const offer of offers) best = Math.max(best, strengthOf(want, offer, judged));
    sum += Math.round(best * 1e6);
  }
  return (100 * sum) / (1e6 * wants.length);
}

/** Every link between these wants and offers, those ruled out by hand left out. */
export const linksOf = (wants: readonly Said[], offers: readonly Said[], judged: Judged): readonly Link[] =>
  wants.flatMap((want) =>
    offers.flatMap((offer) => {
      const strength = strengthOf(want, offer, judged);
      const byHand = judged.get(want.key)?.has(offer.key) ?? false;
      return strength > 0 ? [{ want: want.text, offer: offer.text, strength, byHand }] : [];
    }),
  );
