/** Figures that the guides give, worked out again. */
import { expect, test } from 'vitest';
import { shareServed } from '../../src/components/site/guide/howManyChoices.ts';
import { founders, mentors, outcomeOf, rankIn } from '../../src/components/site/guide/smallBallots.ts';
import { stepMinutes } from '../../src/components/site/guideSections.ts';
import { frontMatter, guides, read } from './pages.ts';
import { textOf } from './prose.ts';

const words = (path: string): string => textOf(read(`src/content/guides/${path}.mdx`)).replace(/\s+/g, ' ');

/** Minutes of an evening: fifteen a meeting, three to change over, ten after every four rounds but the last. */
const evening = (rounds: number): number => rounds * 18 + 10 * Math.floor((rounds - 1) / 4);
const inHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;

test('let-them-choose gives the rounds and the length of an evening as they come out', () => {
  const text = words('let-them-choose');
  for (const [row, rounds] of [
    ['8 peers, each meets all others', 7],
    ['11 peers, one sits out a time', 11],
    ['12 founders, 12 mentors', 12],
    ['the same, seven meetings each', 7],
  ] as const)
    expect(text).toContain(`${row} ${rounds} ${inHours(evening(rounds))}`);
  expect(evening(12) / 60).toBeLessThan(4);
  expect(evening(12) / 60).toBeGreaterThan(3.9);
  expect(2 + 2 + 5 + 5 + 1).toBe(15);
});

test('one-to-one-or-group does its time test rightly', () => {
  const never = (members: number, slots: number, meetings: number) => Math.max(0, members - slots * meetings);
  expect([never(11, 1, 6), never(11, 2, 6)]).toEqual([5, 0]);
  expect(words('one-to-one-or-group')).toMatch(
    /Eleven members, one slot a month and six meetings leave five people who never present\. Two slots leave nobody out/,
  );
  expect((11 * 10) / 2).toBe(55);
});

test('the steps of every guide add up to the minutes that it promises', () => {
  for (const path of guides) {
    const minutes = stepMinutes(read(path)).reduce((sum, one) => sum + one, 0);
    expect(minutes, path).toBe(Number(frontMatter(read(path), 'minutes')));
  }
});

/** The first column of figures of the table with this name. */
const figuresOf = (path: string, label: string, column: number): readonly number[] =>
  (
    read(`src/content/guides/${path}.mdx`).split(`<DataTable label="${label}`)[1]?.split('</DataTable>')[0] ??
    ''
  )
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => Number(line.split('|')[column + 1]?.replaceAll('*', '').trim()))
    .filter((figure) => Number.isFinite(figure) && figure > 0);

test('ninety minutes for a pair are ninety', () => {
  const minutes = figuresOf('structure', 'Ninety minutes for a pair', 0);
  expect(minutes).toHaveLength(6);
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(90);
});

test('an evening of the group is the one that the constitution proposes', () => {
  const minutes = figuresOf('one-to-one-or-group', 'A group’s evening in minutes', 0);
  const golden = read('test/golden/constitution.txt').split('Part | Minutes | Starts\n')[1] ?? '';
  const proposed = [...golden.matchAll(/^[^|\n]+\| (\d+) \| \d\d:\d\d$/gm)].map((found) => Number(found[1]));
  expect(proposed.at(-1)).toBe(150);
  expect(minutes).toEqual(proposed.slice(0, minutes.length));
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(150);
});

test('the organiser’s hours add up to the total that the plan gives', () => {
  const hours = figuresOf('chapters/plan', 'The organiser’s hours', 1);
  const [total, monthly, ...parts] = hours.toReversed();
  expect([total, monthly]).toEqual([4, 25]);
  expect(parts.reduce((sum, one) => sum + one, 0)).toBe(25);
});

test('the dates in the plan are counted rightly from the evening', () => {
  const evening0 = Date.UTC(2027, 1, 16);
  const dates = [-56, -49, -42, -35, -14, -7, 0, 3, 14].map((days) =>
    new Date(evening0 + days * 86_400_000).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
  );
  expect(dates.slice(0, 3)).toEqual(['22 December', '29 December', '5 January']);
  const text = words('chapters/plan');
  const places = dates.map((date) => text.indexOf(date));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
});

test('how-matching-works tells of each method what the engine makes of the small ballots', () => {
  const got = (method: Parameters<typeof outcomeOf>[0]) => outcomeOf(method).got;
  expect(got('greedy-maximum')).toEqual([3, 0, 2]);
  expect(got('generous-maximum')).toEqual([2, 3, 0]);
  expect(got('rank-maximal')).toEqual([4, 0, 0]);
  expect(outcomeOf('rank-maximal').leftOver).toContain('Ria');
  expect(outcomeOf('minimum-total-rank').pairs).toEqual(outcomeOf('generous-maximum').pairs);
  expect(outcomeOf('best-fit').pairs).toEqual(
    expect.arrayContaining([
      ['Abi', 'Ria'],
      ['Cal', 'Max'],
    ]),
  );
  expect(got('best-fit')).toEqual([1, 1, 3]);
  const seven = [
    'greedy-maximum',
    'generous-maximum',
    'rank-maximal',
    'minimum-total-rank',
    'lottery',
    'stable',
    'best-fit',
  ] as const;
  // The title of the chapter: two of the seven agree.
  expect(new Set(seven.map((method) => outcomeOf(method).pairs.join())).size).toBe(6);
  expect(outcomeOf('lottery').leftOver).toEqual(['Gus', 'Ria']);
  const text = words('chapters/how-matching-works');
  expect(text).toMatch(/Three founders get their first choice\. Two end with their third/);
  expect(text).toMatch(/Four founders get exactly what they asked for/);
  expect(text).toMatch(/Gus came out last, and all three of his mentors were gone/);
  expect(text).toMatch(/Abi and Cal get the last name on their lists, and so does Dot or Eva/);
});

test('how-matching-works tells the stable answer rightly, whoever asks', () => {
  const stable = outcomeOf('stable');
  expect(stable.pairs).toHaveLength(5);
  expect(stable.got).toEqual([1, 1, 3]);
  expect(stable.blocking).toEqual([]);
  expect(outcomeOf('stable', { proposing: 'b' }).pairs).toEqual(stable.pairs);
  expect(stable.pairs).toContainEqual(['Dot', 'Max']);
  expect(rankIn(mentors, 'Pat', 'Abi')).toBe(null);
  expect(outcomeOf('greedy-maximum').blocking).toEqual([['Dot', 'Max']]);
  expect(outcomeOf('greedy-maximum').pairs).toContainEqual(['Gus', 'Max']);
  expect(outcomeOf('greedy-maximum').pairs).toContainEqual(['Dot', 'Pat']);
});

test('nothing but the draw decides between Dot and Eva', () => {
  expect(founders.Dot).toEqual(founders.Eva);
  const firsts = new Set(
    Array.from({ length: 20 }, (_, seed) => {
      const { pairs } = outcomeOf('greedy-maximum', { seed });
      return pairs.find(([, mentor]) => mentor === 'Nell')?.[0];
    }),
  );
  expect([...firsts].sort()).toEqual(['Dot', 'Eva']);
});

test('shareServed meets what can be worked out by hand', () => {
  // One choice each, nobody more sought after: everybody is served only if all six name different mentors.
  const exact = 720 / 6 ** 6;
  const { everybody } = shareServed(6, 1, 'even', { cohorts: 4000, seed: 5 });
  expect(Math.abs(everybody - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 4000));
  // Whoever names everybody is always served.
  expect(shareServed(4, 4, 'skewed', { cohorts: 50 })).toMatchObject({ everybody: 1 });
});

test('shareServed gives the same shares for the same seed, and near ones for another', () => {
  const one = shareServed(8, 3, 'skewed');
  expect(shareServed(8, 3, 'skewed')).toEqual(one);
  expect(Math.abs(shareServed(8, 3, 'skewed', { seed: 3 }).everybody - one.everybody)).toBeLessThan(0.12);
});

test('how-matching-works draws the right lesson: three choices often fail ten people, five seldom do', () => {
  expect(shareServed(10, 3, 'skewed').everybody).toBeLessThan(0.5);
  expect(shareServed(10, 5, 'skewed').everybody).toBeGreaterThan(0.75);
  expect(shareServed(6, 3, 'skewed').everybody).toBeGreaterThan(0.5);
});
