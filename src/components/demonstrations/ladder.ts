/** A plan as a ladder: four rungs, and for each line the line above that it serves. */

export const rungs = ['Three years', 'This year', 'Ninety days', 'This month'] as const;

export type LadderLine = {
  /** Its place: the rung from 0 (three years) to 3 (this month), and the line on it from 1: "2.1". */
  readonly id: string;
  readonly text: string;
  /** The id of a line one rung up; null for none, and for the first rung. */
  readonly serves: string | null;
};

export type Ladder = readonly LadderLine[];

/** The rung of a line, from 0 to 3. */
export const rungOf = ({ id }: Pick<LadderLine, 'id'>): number => Number(id.split('.')[0]);

const written = ({ text }: LadderLine): boolean => text.trim() !== '';

/** The written lines one rung above this one. */
export const linesAbove = (ladder: Ladder, line: LadderLine): Ladder =>
  ladder.filter((other) => written(other) && rungOf(other) === rungOf(line) - 1);

/** Written lines, below the first rung, that point at no written line above them. */
export const orphansOf = (ladder: Ladder): Ladder =>
  ladder.filter(
    (line) =>
      written(line) && rungOf(line) > 0 && !linesAbove(ladder, line).some(({ id }) => id === line.serves),
  );

/** Written lines, above the last rung, that no written line below points at. */
export const unservedOf = (ladder: Ladder): Ladder =>
  ladder.filter(
    (line) =>
      written(line) &&
      rungOf(line) < rungs.length - 1 &&
      !ladder.some((other) => written(other) && other.serves === line.id),
  );

const quoted = (lines: Ladder): string =>
  lines
    .map(({ text }) => `“${text.trim()}”`)
    .join(', ')
    .replace(/, (“[^“]*”)$/, ' and $1');

/** What the ladder shows, in a sentence or two. */
export function sayLadder(ladder: Ladder): string {
  if (!ladder.some(written))
    return 'Nothing is written yet. Begin at the top: where do you want to be in three years?';
  const orphans = orphansOf(ladder);
  const unserved = unservedOf(ladder);
  if (orphans.length + unserved.length === 0)
    return 'Every line serves the one above it, and every goal has a step.';
  const loose =
    orphans.length > 0 ? `${quoted(orphans)} ${orphans.length > 1 ? 'serve' : 'serves'} nothing above. ` : '';
  const open = unserved.length > 0 ? `Nothing below serves ${quoted(unserved)} yet.` : '';
  return (loose + open).trim();
}

/** The ladder as plain text, to be pasted into a letter or a page. */
export function ladderText(ladder: Ladder): string {
  const line = ({ text, serves }: LadderLine): string => {
    const above = ladder.find(({ id }) => id === serves);
    return `- ${text.trim()}${above && written(above) ? ` (serves: ${above.text.trim()})` : ''}`;
  };
  return rungs
    .map((title, rung) => [title, ...ladder.filter((one) => rungOf(one) === rung && written(one)).map(line)])
    .map((part) => part.join('\n'))
    .join('\n\n');
}

const blank: Ladder = [1, 2, 2, 3].flatMap((count, rung) =>
  Array.from({ length: count }, (_, index) => ({ id: `${rung}.${index + 1}`, text: '', serves: null })),
);

/** The blank ladder with these lines in its order: what is written, and what it serves. */
const filled = (...lines: readonly (readonly [text: string, serves?: string])[]): Ladder =>
  blank.map((line, index) => ({ ...line, text: lines[index]?.[0] ?? '', serves: lines[index]?.[1] ?? null }));

/** Two founders of the spring cohort with a first draft each, and a blank ladder. */
export const ladders = {
  hana: filled(
    ['every children’s clinic in the country offers them'],
    ['a manufacturer under contract', '0.1'],
    ['500 pairs fitted', '0.1'],
    ['three quotes', '1.1'],
    ['one visit to a factory', '1.1'],
    ['go through Stephen’s list', '2.1'],
    ['ring five of them', '2.1'],
    ['enter a design award'],
  ),
  zofia: filled(
    ['mending by post pays two full wages'],
    ['no small job goes out at a loss', '0.1'],
    ['a repair club with 200 members', '0.1'],
    ['time every job, and set three prices', '1.1'],
    ['ten people try the club', '1.2'],
    ['a stopwatch on the bench', '2.1'],
    ['ask Una what members pay for', '2.2'],
    ['repaint the van'],
  ),
  own: blank,
} as const satisfies Readonly<Record<string, Ladder>>;

export type LadderName = keyof typeof ladders;
