/** Which finds are as good as the name itself. */
import type { Found } from './nameIndex.ts';

/** The same words, but for case, accents, spacing, order and what stands behind the name. */
export const isSure = (found: Found): boolean =>
  found.how === 'same' || found.how === 'folded' || found.how === 'order' || found.how === 'bare';

/** Sure, and about one person alone. */
export const surelyOne = (found: Found): boolean => isSure(found) && found.people.length === 1;

/**
 * The find to go by: the first that is sure, about those allowed if it is about any; else the surest about
 * those allowed; else the surest of all.
 */
export function choose(finds: readonly Found[], allowed: (person: number) => boolean): Found | null {
  const [only, further] = finds;
  if (only === undefined) return null;
  if (further === undefined && only.people.length === 1) return only;
  const open = finds.map(({ how, people }) => ({ how, people: people.filter(allowed) }));
  if (isSure(only)) return (open[0]?.people.length ?? 0) > 0 ? (open[0] ?? null) : only;
  return open.find(({ people }) => people.length > 0) ?? only;
}
