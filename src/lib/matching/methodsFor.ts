import { type Market, type MatchOptions, type Method, methods, type PoolMarket } from './market.ts';

/** Whether groups of these sizes can be made here: pairs, or pairs and a trio. */
const poolSizes = ({ size = { min: 2, max: 2 } }: PoolMarket): boolean =>
  size.min === 2 && (size.max === 2 || size.max === 3);

/**
 * The methods that this engine has for the market's kind, the default first. `best-fit` is among them only
 * where a fit is given.
 */
export function availableMethods(market: Market, given: Pick<MatchOptions, 'fit'> = {}): readonly Method[] {
  if (market.kind === 'one-pool' && !poolSizes(market)) return [];
  return methods.filter((method) => method !== 'best-fit' || given.fit !== undefined);
}
