/** People named in running text, with the ranks that the words around them give. */
import { fold } from '../table/index.ts';
import { rankOfWordPart } from './ordinals.ts';
import { fullName } from './proseLines.ts';

export type Named = { readonly name: string; readonly rank: number; readonly avoided: boolean };

/** Longest name in words. */
const longestName = 5;
const word = /[\p{L}\p{M}\p{N}'’.-]+/gu;
const anyFullName = new RegExp(fullName, 'gu');
const refusal =
  /\b(?:not|avoid|except|never|without|rather no|but no|anyone but|nicht|ohne|pas|sauf|jamais|sin|senza|sem|niet|zonder|nie|bez)\b/;
const alike =
  /=|\bequal\w*|\btied?\b|\bties\b|\bor\b|\beither\b|\bjoint\w*|\bgleich\w*|\begal\w*|\bex aequo\b/;
const notNames =
  /^(?:i|my|the|hi|hello|dear|thanks|thank|regards|best|please|kind|would|first|second|third|then|and|also|mentor|mentors|choice|choices|love)\b/i;

type Spot = { readonly name: string; readonly start: number; readonly end: number };

/** Names that are known, wherever they stand; the longest first. */
function knownSpots(text: string, isKnown: (name: string) => boolean): readonly Spot[] {
  const words = [...text.matchAll(word)];
  const spots: Spot[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let size = Math.min(longestName, words.length - i); size > 0; size--) {
      const start = words[i]?.index ?? 0;
      const last = words[i + size - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const name = text.slice(start, end).replace(/[.'’-]+$/, '');
      if (!isKnown(name)) continue;
      spots.push({ name, start, end: start + name.length });
      i += size - 1;
      break;
    }
  }
  return spots;
}

/** Runs of capitalised words. */
const capitalSpots = (text: string): readonly Spot[] =>
  [...text.matchAll(anyFullName)]
    .map((found) => ({
      name: found[0].replace(/[.'’-]+$/, ''),
      start: found.index,
      end: found.index + found[0].length,
    }))
    .filter(({ name }) => !notNames.test(name));

const ranksAmong = (text: string): readonly number[] =>
  fold(text)
    .split(' ')
    .map(rankOfWordPart)
    .filter((rank) => rank !== null);

/** Ranks by the ordinal before each name, or after each; else by the order of the names, ties by "or" and "=". */
function ranksOf(gaps: readonly string[], count: number): readonly number[] {
  const before = gaps.slice(0, count).map(ranksAmong);
  const after = gaps.slice(1).map(ranksAmong);
  for (const told of [before, after]) {
    const ranks = told.map((found) => found.at(told === before ? -1 : 0) ?? 0);
    if (ranks.every((rank, index) => rank > 0 && rank >= (ranks[index - 1] ?? 0))) return ranks;
  }
  let rank = 0;
  return gaps.slice(0, count).map((gap, index) => {
    if (index === 0 || !alike.test(gap.toLowerCase())) rank++;
    return rank;
  });
}

/** The people in a sentence, with ranks. `isKnown` tells names that are on the list, however short. */
export function namedIn(text: string, isKnown: (name: string) => boolean): readonly Named[] {
  const known = knownSpots(text, isKnown);
  const spots = known.length > 0 ? known : capitalSpots(text);
  const gaps = spots.map(({ start }, index) => text.slice(spots[index - 1]?.end ?? 0, start));
  const avoided = gaps.map((gap) => refusal.test(gap.toLowerCase()));
  const wanted = spots.filter((_, index) => !avoided[index]);
  const tail = text.slice(spots.at(-1)?.end ?? 0);
  const ranks = ranksOf([...gaps.filter((_, index) => !avoided[index]), tail], wanted.length);
  let next = 0;
  return spots.map(({ name }, index) =>
    avoided[index] ? { name, rank: 0, avoided: true } : { name, rank: ranks[next++] ?? 1, avoided: false },
  );
}
