/** Where balance enters a match: as fit, and as pairs that are kept apart. */
import { canCompare, fitOf, type Measurable, pairsRuledOut } from '../balance/index.ts';
import type { MatchSettings, Method } from '../programme/index.ts';
import { keyOf } from './ledger.ts';
import type { MatchOptions, Pair } from './market.ts';

/**
 * The fit that counts under a method: always under best-fit, elsewhere where the organiser has balance go before
 * the draw. Undefined where it does not count, or nobody has said anything that could be compared.
 */
export function fitInForce(
  programme: Measurable,
  settings: Pick<MatchSettings, 'fitTies'>,
  method: Method,
): MatchOptions['fit'] {
  const counts = settings.fitTies || method === 'best-fit';
  return counts && canCompare(programme) ? fitOf(programme) : undefined;
}

/**
 * The pairs that balance keeps apart where the organiser asked for it. A pair that the organiser requires is not
 * among them: a decision by hand goes before a rule. Cost: O(people² × criteria).
 */
export function pairsKeptApart(
  programme: Measurable & { readonly required: readonly Pair[]; readonly matching: MatchSettings },
): readonly Pair[] {
  if (!programme.matching.ruleOut) return [];
  const wanted = new Set(programme.required.map((pair) => keyOf(...pair)));
  return pairsRuledOut(programme)
    .map(({ pair }) => pair)
    .filter((pair) => !wanted.has(keyOf(...pair)));
}
