import { bandOf } from '../../lib/balance/index.ts';
import { bandWords, points } from './balanceWords.ts';

type Props = { readonly commonality: number | null; readonly low: number; readonly high: number };

const width = 300;
const at = (value: number): number => 10 + (value / 100) * (width - 20);

/** Where a pair stands between too far apart and too alike. */
export function Gauge({ commonality, low, high }: Props) {
  const said =
    commonality === null
      ? 'Nothing in common is known yet.'
      : `In common: ${points(commonality)} of 100, ${bandWords[bandOf(commonality, low, high)]}. The balanced band runs from ${low} to ${high}.`;
  return (
    <svg class="dg balance-gauge" viewBox={`0 0 ${width} 56`} role="img" aria-label={said}>
      <rect class="d-band" x={at(low)} y="8" width={Math.max(1, at(high) - at(low))} height="20" />
      <path class="d-line" d={`M${at(0)} 18H${at(100)}`} stroke-width="1.5" />
      <path class="d-line" d={`M${at(low)} 8v20M${at(high)} 8v20`} stroke-width="1.5" />
      {commonality !== null && <circle class="balance-mark" cx={at(commonality)} cy="18" r="7" />}
      <text class="d-t d-dim" x="10" y="48">
        too far
      </text>
      <text class="d-t d-dim" x={at((low + high) / 2)} y="48" text-anchor="middle">
        balanced
      </text>
      <text class="d-t d-dim" x={width - 10} y="48" text-anchor="end">
        too alike
      </text>
    </svg>
  );
}
