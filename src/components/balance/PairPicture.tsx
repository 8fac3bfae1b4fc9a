import type { PairExplanation } from '../../lib/balance/index.ts';
import { fitWords } from './fitWords.ts';

type Props = { readonly told: PairExplanation; readonly names: readonly [string, string] };

/** Two circles: what both share, and what each brings. Help that is wanted stands first and in bold. */
export function PairPicture({ told, names: [x, y] }: Props) {
  const { shared, different, helpsX, helpsY } = told;
  const common = shared.filter(({ counted }) => counted).map(({ name }) => name);
  const broughtBy = (links: PairExplanation['helpsX'], side: 'x' | 'y'): readonly string[] => [
    ...new Set(links.map(({ offer }) => offer)),
    ...different.filter(({ counted }) => counted).map((trait) => trait[side]),
  ];
  const said = `Two circles that overlap. In common: ${common.join(', ') || 'nothing known'}. ${x} brings: ${broughtBy(helpsY, 'x').join(', ') || 'nothing known'}. ${y} brings: ${broughtBy(helpsX, 'y').join(', ') || 'nothing known'}.`;
  return (
    <svg class="dg balance-circles" viewBox="0 0 410 290" role="img" aria-label={said}>
      <circle class="d-soft" cx="140" cy="162" r="124" />
      <circle class="d-soft" cx="270" cy="162" r="124" />
      <path class="d-fill" d="M205 56.4A124 124 0 0 1 205 267.6A124 124 0 0 1 205 56.4Z" />
      <circle class="d-ring" cx="140" cy="162" r="124" />
      <circle class="d-ring" cx="270" cy="162" r="124" />
      <text class="d-t balance-name" x="12" y="24">
        {shortened(x)}
      </text>
      <text class="d-t balance-name" x="398" y="24" text-anchor="end">
        {shortened(y)}
      </text>
      <Words items={common} at={205} on />
      <Words items={broughtBy(helpsY, 'x')} bold={new Set(helpsY.map(({ offer }) => offer)).size} at={82} />
      <Words items={broughtBy(helpsX, 'y')} bold={new Set(helpsX.map(({ offer }) => offer)).size} at={328} />
    </svg>
  );
}

/** Both names stand on one line above the circles, each with half of it. */
const mostLetters = 24;
const shortened = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name;

type WordsProps = {
  readonly items: readonly string[];
  readonly at: number;
  readonly on?: boolean;
  /** How many items, from the first, are help that is wanted. */
  readonly bold?: number;
};

const lineHeight = 16;

function Words({ items, at, on = false, bold = 0 }: WordsProps) {
  const lines = fitWords(items, 17, 9);
  const top = 166 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <g text-anchor="middle">
      {lines.map(({ words, item, key }, line) => (
        <text
          key={key}
          class={`d-t${on ? ' d-on' : ''}${item < bold ? ' balance-wanted' : ''}`}
          x={at}
          y={top + line * lineHeight}
        >
          {words}
        </text>
      ))}
    </g>
  );
}
