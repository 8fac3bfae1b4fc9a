import type { Criterion, Programme } from '../programme/index.ts';
import { definingCriteria } from './criteria.ts';

/** The peer definition in words that both papers and the page share. */
export type PeerDescription = {
  /** One or more whole sentences; empty while nothing is defined. */
  readonly sentence: string;
  /** What makes somebody no peer here, one clause a *must*: "your answers on stage of company differ". */
  readonly notAPeerIf: readonly string[];
};

const leads: Readonly<Record<Criterion['need'], string>> = {
  must: 'Two peers here must be',
  should: 'They should be',
  nice: 'It helps if they are',
};
const alone: Readonly<Record<Criterion['need'], string>> = {
  must: 'Two peers here must be',
  should: 'Two peers here should be',
  nice: 'It helps if two peers here are',
};
const relations = [
  ['same', 'alike in'],
  ['near', 'close in'],
  ['different', 'different in'],
] as const;

/** "a, b and c" */
export const inProse = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** A name as it stands inside a sentence: "Stage of company" becomes "stage of company"; "B2B" stays. */
const withinSentence = (name: string): string => {
  const trimmed = name.trim();
  return /^\p{Lu}\p{Ll}/u.test(trimmed) ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed;
};

function partOf(criteria: readonly Criterion[], need: Criterion['need']): string {
  const wanted = criteria.filter((criterion) => criterion.need === need);
  const phrases = relations.flatMap(([relation, words]) => {
    const names = wanted
      .filter((criterion) => criterion.relation === relation)
      .map(({ name }) => withinSentence(name));
    return names.length > 0 ? [`${words} ${inProse(names)}`] : [];
  });
  if (phrases.length < 2) return phrases.join('');
  const separator = phrases.some((phrase) => phrase.includes(' and ')) ? '; ' : ', ';
  return `${phrases.slice(0, -1).join(separator)}${separator === '; ' ? '; and ' : ' and '}${phrases.at(-1)}`;
}

const failing: Readonly<Record<Criterion['relation'], string>> = {
  same: 'differ',
  near: 'are far apart',
  different: 'are the same',
  irrelevant: '',
};

/**
 * The definition as sentences, musts first, then shoulds, then what is nice to have. Criteria without a
 * name are left out. Cost: O(criteria).
 */
export function describePeer(peer: Programme['peer']): PeerDescription {
  const criteria = definingCriteria(peer).filter(({ name }) => name.trim() !== '');
  const parts = (['must', 'should', 'nice'] as const).flatMap((need) => {
    const words = partOf(criteria, need);
    return words === '' ? [] : [{ need, words }];
  });
  return {
    sentence: parts
      .map(({ need, words }, at) => `${at === 0 ? alone[need] : leads[need]} ${words}.`)
      .join(' '),
    notAPeerIf: criteria
      .filter(({ need }) => need === 'must')
      .map(({ name, relation }) => `your answers on ${withinSentence(name)} ${failing[relation]}`),
  };
}
