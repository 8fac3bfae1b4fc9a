import { listInProse } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

export type Members = readonly string[];

/** Every pair, trio or group of the match that was taken. */
export const matched = (p: Programme): readonly Members[] =>
  p.match === null ? [] : [...p.match.pairs, ...p.match.groups];

export const nameOf = (p: Programme, id: string): string =>
  p.people.find((person) => person.id === id)?.name || id;

/** "Hana Kimura and Stephen Moss" */
export const namesOf = (p: Programme, ids: Members): string => listInProse(ids.map((id) => nameOf(p, id)));
