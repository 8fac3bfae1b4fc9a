import { type Ladder, orphansOf, rungOf, rungs, sayLadder } from './ladder.ts';

const step = 46;
const top = 18;
const left = 96;
const width = 220;

/** Four rows of numbered dots, a line from each to the one that it serves; a broken ring serves nothing. */
export function LadderPicture({ ladder }: { readonly ladder: Ladder }) {
  const lines = ladder.filter(({ text }) => text.trim() !== '');
  const place = (id: string): { readonly x: number; readonly y: number } => {
    const rung = rungOf({ id });
    const row = ladder.filter((line) => rungOf(line) === rung);
    const at = row.findIndex((line) => line.id === id);
    return { x: left + (width * (at + 0.5)) / row.length, y: top + step * rung };
  };
  const orphans = orphansOf(ladder);
  return (
    <svg class="dg" viewBox={`0 0 320 ${top * 2 + step * 3}`} role="img" aria-label={sayLadder(ladder)}>
      {rungs.map((title, rung) => (
        <text key={title} class="d-t" x="0" y={top + step * rung + 4}>
          {title}
        </text>
      ))}
      {lines
        .filter((line) => line.serves !== null && !orphans.includes(line))
        .map(({ id, serves }) => {
          const from = place(id);
          const to = place(serves ?? id);
          return <path key={id} class="d-line" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke-width="2" />;
        })}
      {lines.map((line) => {
        const { x, y } = place(line.id);
        const loose = orphans.includes(line);
        return (
          <g key={line.id}>
            <circle class={loose ? 'd-loose' : 'd-fill'} cx={x} cy={y} r="12" />
            <text class={loose ? 'd-t' : 'd-t d-on'} x={x} y={y + 4} text-anchor="middle">
              {line.id.split('.')[1]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
