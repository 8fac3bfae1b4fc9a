/** Ids made from what people write. */
import { fold } from '../table/index.ts';

/** Longest id, in UTF-16 units, before a number is put behind it. */
const longestId = 80;

/** The id that a name asks for: its folded words with hyphens between. */
export function idFor(name: string): string {
  return fold(name).replaceAll(' ', '-').slice(0, longestId) || 'person';
}

/** The wanted id, or with the first number behind it that is free; it is taken from then on. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
