import type { Judgement, Market, Matching, MatchOptions, Trial } from '../../lib/matching/index.ts';

/** A solver and a checker of one kind of market for any market; they throw for one of the other kind. */
export function ofOneKind<Own extends Market>(
  kind: Own['kind'],
  match: (market: Own, options: MatchOptions) => Trial['result'],
  judgeOwn: (market: Own, matching: Matching, options: MatchOptions) => Judgement,
) {
  const isOwn = (market: Market): market is Own => market.kind === kind;
  const own = (market: Market): Own => {
    if (isOwn(market)) return market;
    throw new Error(`nothing here for a market of kind ${market.kind}`);
  };
  return {
    solve: (market: Market, options: MatchOptions): Trial['result'] => match(own(market), options),
    judge: (market: Market, matching: Matching, options: MatchOptions): Judgement =>
      judgeOwn(own(market), matching, options),
  };
}
