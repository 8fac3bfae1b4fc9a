/**
 * Solving by itself, where the ballots are read already: beside a reading of two million names, what follows cannot be
 * told from the noise of the clock.
 */
// biome-ignore-all lint/style/noRestrictedImports: times a part of the engine, which nobody else may ask for

import { stableByHeads } from '../../src/lib/matching/bestStable.ts';
import type { TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { rulesInForce } from '../../src/lib/matching/possiblePairs.ts';
import { readMarket } from '../../src/lib/matching/readMarket.ts';

/** The stable match of full lists whose names are places already; throws where the engine would not go by their heads. */
export function stableOfRead(market: TwoSidedMarket): () => unknown {
  const options = { method: 'stable' } as const;
  const { read } = readMarket(market);
  const about = { market, options, read, rules: rulesInForce(read, options) };
  return () => {
    const solved = stableByHeads(about);
    if (solved === null) throw new Error('lists too short');
    return solved;
  };
}
