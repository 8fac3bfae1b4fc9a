import { expect, test } from 'vitest';
import { afterHandMove } from '../../src/components/matching/handMoves.ts';
import { organisersList, runnersUpPaper } from '../../src/components/matching/matchPapers.ts';
import { pairFacts, pairsTable } from '../../src/components/matching/pairFacts.ts';
import { availableMethods, compare, marketOf, matchOptionsOf } from '../../src/lib/matching/index.ts';
import { toText } from '../../src/lib/papers/index.ts';
import { isProtected } from '../../src/lib/peer/index.ts';
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
    'Pair by pair',
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

test('pairFacts tells what a pair shares and where it differs, and leaves a protected answer out', () => {
  const spring = cohort();
  const menuOf = (id: string, menu: string | null) => ({
    ...(spring.peer.criteria[0] as Programme['peer']['criteria'][number]),
    id,
    menu,
    name: id === 'faith' ? 'Religion' : `About ${id}`,
  });
  const answers = { stage: 'a first sale', faith: 'the same answer' };
  const p: Programme = {
    ...spring,
    balance: { ...spring.balance, countProtected: true },
    peer: {
      ...spring.peer,
      criteria: [menuOf('stage', null), menuOf('town', null), menuOf('faith', null)],
    },
    people: spring.people.map((one, at) => ({
      ...one,
      offers: one.id === 'stephen' ? ['hospital pricing'] : [],
      answers: { ...answers, town: `Town ${at}` },
    })),
  };
  expect(p.peer.criteria.map(isProtected)).toEqual([false, false, true]);
  const { market, matching } = matched(p);
  const [first, second] = pairFacts(p, market, matching);
  expect(first).toMatchObject({
    names: ['Hana Kimura', 'Stephen Moss'],
    common: ['About stage: “a first sale”'],
    different: ['About town: “Town 0”, “Town 3”'],
    helps: ['Hana Kimura looks for “pricing to hospitals”, Stephen Moss offers “hospital pricing”'],
    isSound: false,
    checks: 'They do not keep a “must” of your definition: About town.',
    higher: [],
    instead: ['nobody', 'Kite (not ranked)'],
    remark: 'set by hand (Ruth Adair: Both asked for it after the event)',
  });
  expect(second).toMatchObject({
    higher: [
      'Łukasz Żółć-O’Brien: Stephen Moss (1st choice), who has Hana Kimura',
      'Wen Li: Hana Kimura (2nd choice), who has Stephen Moss',
    ],
  });
});

test('pairsTable has a row for each pair and each person without one, all of them of one width', () => {
  const p = cohort();
  const { market, matching } = matched(p);
  const { headings, rows } = pairsTable(p, market, matching);
  expect(rows.map(([first, second]) => [first, second])).toEqual([
    ['Hana Kimura', 'Stephen Moss'],
    ['Łukasz Żółć-O’Brien', 'Wen Li'],
    ['Kite', ''],
    ['Inês Duarte', ''],
  ]);
  for (const row of rows) expect(row).toHaveLength(headings.length);
});
