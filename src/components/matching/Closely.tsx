import { useMemo } from 'preact/hooks';
import type { Market, Matching, Trial } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { BallotsOrDraw } from './BallotsOrDraw.tsx';
import { HandPrice } from './HandPrice.tsx';
import { Lattice } from './Lattice.tsx';
import { MatchPapers } from './MatchPapers.tsx';
import { Record } from './Record.tsx';
import type { Focus, TryMove } from './useFocus.ts';
import type { Asked } from './useMove.ts';
import { WhatIf } from './WhatIf.tsx';
import { Why } from './Why.tsx';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly trials: readonly Trial[];
  /** Names the question that the match answers; null while a newer one is being worked out. */
  readonly basis: string | null;
  readonly focus: Focus;
  /** The change that was asked for, and how another is. */
  readonly asked: Asked;
  readonly tryMove: TryMove;
};

/** A match looked at closely: who chose whom, why, what if, and what is put on paper. Fetched after the answer. */
export function Closely({ focus, asked, tryMove, trials, ...own }: Props) {
  const { p, market, matching } = own;
  const { ask } = focus;
  // The long parts change with the match alone, and are left as they are while anything else does.
  const lattice = useMemo(() => <Lattice p={p} matching={matching} ask={ask} />, [p, matching]);
  const papers = useMemo(
    () => (
      <>
        <MatchPapers p={p} market={market} matching={matching} trials={trials} />
        <Record p={p} market={market} matching={matching} />
      </>
    ),
    [p, market, matching, trials],
  );
  return (
    <>
      <div class="why-row">
        {lattice}
        <Why {...own} focus={focus} tryMove={tryMove} />
      </div>
      <WhatIf {...own} asked={asked} />
      <HandPrice p={p} matching={matching} basis={own.basis} />
      <BallotsOrDraw {...own} />
      {papers}
    </>
  );
}
