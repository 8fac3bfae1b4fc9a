import { useMemo } from 'preact/hooks';
import { canCompare, explainPair, type PairExplanation, readBalance } from '../../lib/balance/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { conflictWords, points } from '../balance/balanceWords.ts';
import { listOf } from './matchWords.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly id: string; readonly other: string };

/** What balance says of a pair that was made: common ground, help each way, and anything against it. */
export function BalanceWhy({ p, id, other }: Props) {
  const balance = useMemo(() => (canCompare(p) ? readBalance(p) : null), [p]);
  if (balance === null || !balance.at.has(id) || !balance.at.has(other)) return null;
  const told = explainPair(balance, id, other);
  const nameOf = namesOf(p);
  return <p class="fine balance-why">{balanceReasons(told, [nameOf(id), nameOf(other)]).join(' ')}</p>;
}

const quoted = (words: readonly string[]): string => listOf([...new Set(words)].map((word) => `“${word}”`));

/** The reasons in sentences. Exported for its test. */
export function balanceReasons(
  told: PairExplanation,
  [me, other]: readonly [string, string],
): readonly string[] {
  const common = told.shared.filter(({ counted }) => counted).map(({ name }) => name.toLowerCase());
  const helps = (taker: string, giver: string, links: PairExplanation['helpsX']): readonly string[] =>
    links.length > 0
      ? [`${giver} offers ${quoted(links.map(({ offer }) => offer))}, which ${taker} wants.`]
      : [];
  return [
    told.commonality === null
      ? 'Balance: they answered nothing that could be compared.'
      : `Balance: ${points(told.commonality)} of 100 in common${common.length > 0 ? ` (${listOf(common)})` : ''}, fit ${points(told.fit)}.`,
    ...helps(me, other, told.helpsX),
    ...helps(other, me, told.helpsY),
    ...told.conflicts.map(conflictWords),
  ];
}
