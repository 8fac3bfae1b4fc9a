import { expect, test } from 'vitest';
import { afterHandMove } from '../../src/components/matching/handMoves.ts';
import { organisersList, runnersUpPaper } from '../../src/components/matching/matchPapers.ts';
import { availableMethods, compare, marketOf, matchOptionsOf } from '../../src/lib/matching/index.ts';
import { toText } from '../../src/lib/papers/index.ts';
import type { Programme } from '../../src/lib/programme/index.ts';
import { springCohort } from '../papers/springCohort.ts';

const ballot = (voter: string, ...choices: readonly string[]) => ({
  voter,
  tiers: choices.map((id, at) => ({ rank: at + 1, ids: [id] })),
});
const cohort = (): Programme =>
  afterHandMove(
    {
      ...springCohort(),
      ballots: [
        ballot('hana', 'stephen', 'wen'),
        ballot('lukasz', 'stephen', 'wen'),
        ballot('kite', 'stephen'),
        ballot('wen', 'ines', 'hana'),
      ],
    },
    { kind: 'lock', pair: ['hana', 'stephen'] },
    { by: 'Ruth Adair', why: 'Both asked for it after the event' },
  );

function matched(p: Programme) {
  const market = marketOf(p);
  const methods = availableMethods(market);
  const { trials } = compare(
    market,
    methods.map((method) => matchOptionsOf(p.matching, method)),
  );
  const chosen = trials.find(({ options }) => options.method === p.matching.method);
  if (!chosen?.result.ok) throw new Error('no match');
  return { p, market, matching: chosen.result.value, trials, date: '2026-12-08' };
}

test('organisersList names the unplaced first, then pairs, decisions by hand and the other methods', async () => {
  const paper = organisersList(matched(cohort()));
  await expect(toText(paper)).toMatchFileSnapshot('../golden/match-list.txt');
  expect(paper.schedules.map(({ title }) => title)).toEqual([
    'Without a partner',
    'With somebody they did not rank',
    'The pairs',
    'Decided by hand',
    'The same ballots by each method',
  ]);
});

test('organisersList is another copy once a reason changes', () => {
  const p = cohort();
  const [change] = p.handChanges;
  if (!change) throw new Error('no change');
  const other = { ...p, handChanges: [{ ...change, why: 'The board wished it' }] };
  expect(organisersList(matched(other)).control.copy).not.toBe(organisersList(matched(p)).control.copy);
});

test('runnersUpPaper lists everybody with whom they have and who could come next', async () => {
  const paper = runnersUpPaper(matched(cohort()));
  await expect(toText(paper)).toMatchFileSnapshot('../golden/runners-up.txt');
});
