import type { Market, MatchOptions } from './market.ts';
import { match } from './match.ts';
import { type Comparison, sideBySide } from './sideBySide.ts';

/** Matches the same ballots in several ways; see `sideBySide`. Costs one `match` for each set of options. */
export const compare = (market: Market, options: readonly MatchOptions[]): Comparison =>
  sideBySide(
    market,
    options.map((one) => ({ options: one, result: match(market, one) })),
  );
