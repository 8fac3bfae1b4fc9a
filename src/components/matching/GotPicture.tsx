import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CountChart, type Counted } from '../controls/CountChart.tsx';
import { listOf, ordinal } from './matchWords.ts';
import { type Got, gotOf, idsOf, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

/** Who got which choice, on each side that ranked: a picture with its numbers, to copy or to download. */
export function GotPicture({ p, matching }: { readonly p: Programme; readonly matching: Matching }) {
  const sides = matching.profile.b.length > 0 ? (['a', 'b'] as const) : (['a'] as const);
  const nameOf = namesOf(p);
  return (
    <>
      {sides.map((side) => {
        const { many } = p.sideNames[side];
        const ids = idsOf(p, side);
        const got = gotOf(matching, ids, ranksOf(p));
        const placed = new Set(got.flatMap((one) => one.ids));
        const nobody = ids.filter((id) => !placed.has(id));
        const rows: readonly Counted[] = [
          ...got.map((one) => ({ label: labelOf(one), names: one.ids.map(nameOf), mark: markOf(one) })),
          { label: 'Without a partner', names: nobody.map(nameOf), mark: 'none' },
        ];
        return (
          <CountChart
            key={side}
            title={`Which choice the ${many} got`}
            summary={`Of ${ids.length} ${many}: ${listOf(
              rows.map(({ label, names }) => `${label.toLowerCase()} ${names.length}`),
            )}.`}
            saveAs={`choices-of-${many.replace(/[^\p{L}\p{N}]+/gu, '-')}`}
            by="Choice"
            rows={rows}
          />
        );
      })}
    </>
  );
}

const labelOf = ({ rank }: Got): string =>
  rank === null
    ? 'Nobody they ranked'
    : `${ordinal(rank).charAt(0).toUpperCase()}${ordinal(rank).slice(1)} choice`;

const markOf = ({ rank }: Got): Counted['mark'] => (rank === 1 ? 'first' : rank === 2 ? 'second' : 'third');
