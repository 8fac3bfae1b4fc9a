/** The organiser's answers to earlier findings, found again by value, and by row where the value is not enough. */
import { fold, tidy } from '../table/index.ts';
import type { Decision, Mention } from './reading.ts';

export type Decisions = {
  /** The decision about a mention under any of these codes; null if there is none. */
  readonly about: (mention: Mention, codes: ReadonlySet<string>) => Decision | null;
};

const keyOf = (value: string): string => fold(value) || tidy(value);

/** The rows in which each decided value stands. */
function rowsOf(
  values: ReadonlySet<string>,
  mentions: Iterable<Mention>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { text, row } of mentions) {
    const key = keyOf(text);
    if (values.has(key)) rows.set(key, (rows.get(key) ?? new Set()).add(row));
  }
  return rows;
}

/**
 * A decision for this row comes first, then one for the value wherever it stands. One for a row that no
 * longer holds the value follows it, if the value now stands in one row alone. Cost: linear once, then O(1).
 */
export function decisionsFor(decisions: readonly Decision[], mentions: Iterable<Mention>): Decisions {
  if (decisions.length === 0) return { about: () => null };
  const byValue = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = keyOf(decision.value);
    byValue.set(key, [...(byValue.get(key) ?? []), decision]);
  }
  const rows = rowsOf(new Set(byValue.keys()), mentions);
  const about: Decisions['about'] = (mention, codes) => {
    const key = keyOf(mention.text);
    const fitting = (byValue.get(key) ?? []).filter(({ code }) => codes.has(code));
    const here = fitting.findLast(({ row }) => row === mention.row);
    const anywhere = fitting.findLast(({ row }) => row === undefined);
    const moved = rows.get(key)?.size === 1 ? fitting.findLast(({ row }) => row !== undefined) : undefined;
    return here ?? anywhere ?? moved ?? null;
  };
  return { about };
}
