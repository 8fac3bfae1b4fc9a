/** The standard as it stood in an earlier edition, and what a later one changes. */
import type { Clause, ClauseLibrary } from './clause.ts';

/** Below zero where the first version ("1.0") is the earlier. */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** The version whose words are printed: the one that was accepted, where it is known here, or else the latest. */
export const versionOf = ({ cover }: ClauseLibrary, accepted: string | null): string =>
  accepted === null || compareVersions(accepted, cover.version) > 0 ? cover.version : accepted;

/** The library with the clauses of the version that was accepted. Questions and cover are always the latest. */
export function editionOf(library: ClauseLibrary, accepted: string | null): ClauseLibrary {
  const version = versionOf(library, accepted);
  if (version === library.cover.version) return library;
  const held = ({ since, until }: Clause): boolean =>
    compareVersions(since, version) <= 0 && (until === null || compareVersions(version, until) <= 0);
  const clauses = [...library.clauses, ...library.earlier]
    .filter(held)
    .sort((one, other) => one.order - other.order);
  return { ...library, clauses, cover: { ...library.cover, version } };
}

/** One clause that differs between two editions; null where it is not in one of them. */
export type EditionChange = {
  readonly id: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
};

/** What the latest edition changes for somebody who accepted an earlier one, in the order of the document. */
export function whatIsNew(library: ClauseLibrary, accepted: string | null): readonly EditionChange[] {
  const old = new Map(editionOf(library, accepted).clauses.map((clause) => [clause.id, clause]));
  const now = new Map(library.clauses.map((clause) => [clause.id, clause]));
  const changed = library.clauses.flatMap((after): EditionChange[] => {
    const before = old.get(after.id) ?? null;
    const same = before?.body === after.body && before.heading === after.heading;
    return same ? [] : [{ id: after.id, before, after }];
  });
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  return [...changed, ...gone.map((before) => ({ id: before.id, before, after: null }))];
}
