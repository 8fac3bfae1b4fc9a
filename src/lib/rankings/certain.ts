/** Which finds are as good as the name itself. */
import type { Found } from './nameIndex.ts';

/** The same words, but for case, accents, spacing, order and what stands behind the name. */
export const isSure = (found: Found): boolean =>
  found.how === 'same' || found.how === 'folded' || found.how === 'order' || found.how === 'bare';

/** Sure, and about one person alone. */
export const surelyOne = (found: Found): boolean => isSure(found) && found.people.length === 1;
