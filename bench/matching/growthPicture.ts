/** Time against the number of people, both by powers of ten: a line that is as steep as the broken ones grows as the ballots do. */

export type Growth = {
  readonly sizes: readonly number[];
  /** Milliseconds for each size. */
  readonly lines: readonly { readonly name: string; readonly times: readonly number[] }[];
};

const plot = { left: 74, right: 560, top: 20, bottom: 380 } as const;
const decades = { from: -2, to: 4 } as const;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1d1a14; }
  .axis { font-size: 12px; fill: #5b5444; }
  path { fill: none; stroke: #8a5a0b; stroke-width: 2; }
  .grid { stroke: #d9d2c0; stroke-width: 1; }
  .even { stroke: #a39a86; stroke-width: 1; stroke-dasharray: 4 4; }
  .reading { stroke: #1d1a14; }
  .lead { stroke: #a39a86; stroke-width: 1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f4efe2; } .axis { fill: #b8ae97; } path { stroke: #eeb94f; }
    .grid { stroke: #3a3428; } .even, .lead { stroke: #7d7462; } .reading { stroke: #f4efe2; }
  }`;

const y = (time: number): number =>
  plot.bottom - ((Math.log10(time) - decades.from) / (decades.to - decades.from)) * (plot.bottom - plot.top);
const said = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Where the labels stand, each at its line’s end or as near below the one above as it can be read. */
function labelPlaces(ends: readonly number[]): number[] {
  const places = new Array<number>(ends.length).fill(0);
  let last = Number.NEGATIVE_INFINITY;
  for (const k of [...ends.keys()].sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0))) {
    last = Math.max(ends[k] ?? 0, last + 17);
    places[k] = last;
  }
  return places;
}

/** The picture as a text in SVG, which draws itself in light and dark. */
export function growthPicture({ sizes, lines }: Growth): string {
  const step = (plot.right - plot.left) / (sizes.length - 1);
  const x = (at: number): number => plot.left + at * step;
  const points = (times: readonly number[]): string =>
    times.map((time, at) => `${x(at).toFixed(1)} ${y(time).toFixed(1)}`).join('L');
  const rows: number[] = [];
  for (let power: number = decades.from; power <= decades.to; power++) rows.push(10 ** power);
  // One line through the middle of every row of the grid: ten times the people, ten times the time.
  const even = rows.map((time) => [x(0), y(time), x(1), y(time * 10)] as const);
  const labels = labelPlaces(lines.map(({ times }) => y(times.at(-1) ?? 1)));
  const drawn = [
    ...rows.map((time) => `<path class="grid" d="M${plot.left} ${y(time)}H${plot.right}"/>`),
    ...rows.map(
      (time) =>
        `<text class="axis" x="${plot.left - 10}" y="${y(time) + 4}" text-anchor="end">${said(time)}</text>`,
    ),
    ...sizes.map(
      (size, at) =>
        `<text class="axis" x="${x(at)}" y="${plot.bottom + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...even
      .filter(([, , , end]) => end >= plot.top)
      .map(([fromX, fromY, toX, toY]) => {
        const rise = fromY - toY;
        const across = Math.min(sizes.length - 1, Math.floor((fromY - plot.top) / rise));
        return `<path class="even" d="M${fromX} ${fromY}L${fromX + across * (toX - fromX)} ${fromY - across * rise}"/>`;
      }),
    ...lines.map(({ times }, k) => `<path${k === 0 ? ' class="reading"' : ''} d="M${points(times)}"/>`),
    ...lines.map(({ name, times }, k) => {
      const [end, label] = [y(times.at(-1) ?? 1), labels[k] ?? 0];
      return [
        `<path class="lead" d="M${plot.right + 3} ${end.toFixed(1)}L${plot.right + 18} ${label.toFixed(1)}"/>`,
        `<text x="${plot.right + 23}" y="${(label + 4).toFixed(1)}">${escaped(name)}</text>`,
      ].join('');
    }),
  ];
  const title = 'Time of each method from 100 people to 100,000';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 420" role="img" aria-label="${title}">\n<style>${style}\n</style>\n${drawn.join('\n')}\n</svg>\n`;
}
