/** The picture that stands beside a link to a page: its heading, and the five steps in their colours. */
import type { Cut, Setter } from './outlines.ts';

export const cardWidth = 1200;
export const cardHeight = 630;

export type Card = {
  /** What the page calls itself, in small letters above: "Guide". Empty for none. */
  readonly label: string;
  /** The heading; what stands between asterisks is set in italic. */
  readonly heading: string;
  /** The ingredient that the page belongs to, from 1 to 5; null where it belongs to none or to all. */
  readonly ingredient: number | null;
};

/** Paper, ink and five accents with their tints, as the light theme of `tokens.css` has them. */
const paper = '#f8f3e8';
const ink = '#211c16';
const second = '#5a5146';
const accents = [
  { fill: '#b93a20', tint: '#fae3d7', on: '#fffaf2' },
  { fill: '#2c4f9e', tint: '#e1e6f2', on: '#fbfaff' },
  { fill: '#466a25', tint: '#e6ecd4', on: '#fdfdf2' },
  { fill: '#e5ab35', tint: '#f9ebc6', on: '#231a08' },
  { fill: '#136872', tint: '#d9eae8', on: '#f6fefd' },
] as const;

const margin = 64;
const measure = 690;
const stepWidth = 76;
/** How far down a heading may reach, in pixels, above the imprint. */
const room = 345;

type Word = { readonly text: string; readonly cut: Cut };

/** The words of a heading, each in its cut. */
const wordsOf = (heading: string): readonly Word[] =>
  heading.split('*').flatMap((part, index) =>
    part
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => ({ text, cut: index % 2 === 1 ? ('italic' as const) : ('roman' as const) })),
  );

/** Words in lines no longer than the measure; null where one word alone is longer, or the lines need too much room. */
function linesOf(words: readonly Word[], size: number, set: Setter): readonly (readonly Word[])[] | null {
  const space = size * 0.24;
  const lines: Word[][] = [];
  let used = measure;
  for (const word of words) {
    const { width } = set(word.text, word.cut, size);
    if (width > measure) return null;
    if (used + space + width > measure) {
      lines.push([]);
      used = -space;
    }
    lines.at(-1)?.push(word);
    used += space + width;
  }
  return lines.length * size * 1.02 <= room ? lines : null;
}

function drawHeading(heading: string, set: Setter): string {
  const words = wordsOf(heading);
  const sizes = [104, 92, 80, 70, 60, 50, 40];
  const size = sizes.find((one) => linesOf(words, one, set) !== null) ?? 32;
  const lines = linesOf(words, size, set) ?? [words];
  return lines
    .map((line, row) => {
      let x = 0;
      const drawn = line.map(({ text, cut }) => {
        const { path, width } = set(text, cut, size);
        const placed = `<g transform="translate(${x.toFixed(2)} 0)">${path}</g>`;
        x += width + size * 0.24;
        return placed;
      });
      const y = 150 + size * 0.72 + row * size * 1.02;
      return `<g fill="${ink}" transform="translate(${margin} ${y.toFixed(2)})">${drawn.join('')}</g>`;
    })
    .join('');
}

/** Five steps that rise to the right. The page’s own stands in its colour with its figure, the others pale. */
function drawSteps(own: number | null, set: Setter): string {
  const left = cardWidth - stepWidth * accents.length;
  return accents
    .map(({ fill, tint, on }, index) => {
      const here = own === index + 1;
      const height = 150 + index * 120;
      const x = left + stepWidth * index;
      const y = cardHeight - height;
      const figure = set(String(index + 1), 'roman', 60);
      const figureX = x + (stepWidth - figure.width) / 2;
      const pale = own !== null && !here;
      return `<rect x="${x}" y="${y}" width="${stepWidth}" height="${height}" fill="${pale ? tint : fill}"/><g fill="${pale ? fill : on}" transform="translate(${figureX.toFixed(2)} ${y + 62})">${figure.path}</g>`;
    })
    .join('');
}

const drawLine = (words: readonly Word[], size: number, y: number, colour: string, set: Setter): string => {
  let x = margin;
  return words
    .map(({ text, cut }) => {
      const { path, width } = set(text, cut, size);
      const drawn = `<g fill="${colour}" transform="translate(${x.toFixed(2)} ${y})">${path}</g>`;
      x += width;
      return drawn;
    })
    .join('');
};

/** The picture as SVG without a letter of text in it. */
export function drawCard({ label, heading, ingredient }: Card, set: Setter): string {
  const imprint: readonly Word[] = [
    { text: 'The Peer Mentoring ', cut: 'roman' },
    { text: 'Playbook', cut: 'italic' },
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" viewBox="0 0 ${cardWidth} ${cardHeight}"><rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/>${drawLine([{ text: label, cut: 'text' }], 26, 96, second, set)}${drawHeading(heading, set)}${drawLine(imprint, 34, cardHeight - 58, ink, set)}${drawSteps(ingredient, set)}</svg>`;
}
