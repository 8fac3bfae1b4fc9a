import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endingNote, endingRecord } from '../../src/components/matching/endingPapers.ts';
import { afterEnding, type Decision, leaverOf } from '../../src/components/matching/endingSteps.ts';
import { noteToBoth } from '../../src/components/matching/endingWords.ts';
import {
  changesOf,
  deadlinesOf,
  type Ending,
  earlierRematch,
  endedByChoice,
  endingsIn,
  inOne,
  madeOn,
  marketOf,
  matchAfter,
  matchOptionsOf,
  nextEndingKey,
  partingOf,
  waysOn,
  withEnding,
  withoutEnding,
} from '../../src/lib/matching/index.ts';
import { toText } from '../../src/lib/papers/index.ts';
import { type Programme, readProgrammeFile, writeProgrammeFile } from '../../src/lib/programme/index.ts';
import { springCohort } from '../papers/springCohort.ts';

const ballot = (voter: string, ...choices: readonly string[]) => ({
  voter,
  tiers: choices.map((id, at) => ({ rank: at + 1, ids: [id] })),
});
const cohort: Programme = {
  ...springCohort(),
  ballots: [ballot('hana', 'stephen', 'wen'), ballot('lukasz', 'wen', 'stephen'), ballot('wen', 'hana')],
};
const ending: Ending = {
  key: 'rematch-1',
  members: ['hana', 'stephen'],
  names: ['Hana Kimura', 'Stephen Moss'],
  trigger: 'check',
  askedBy: 'hana',
  reason: 'fit',
  askedOn: '2027-02-03',
  note: 'Both were relieved.',
  option: null,
  outcome: '',
  doneOn: '',
  made: [],
};
const plain: Decision = { option: 'wait', steps: [], rematched: null, leavers: [] };
const done = '2027-02-10';
const apart: Programme = { ...cohort, forbidden: [['hana', 'stephen']] };
const ways = (p: Programme = apart, members: readonly string[] = ending.members) => {
  if (!p.match) throw new Error('no match');
  return waysOn(marketOf(p), p.match, partingOf(members, null), matchOptionsOf(p.matching));
};

test('an ending is kept as it was noted, through a file, and taken out again', () => {
  const p = withEnding(cohort, ending);
  expect(endingsIn(p)).toEqual([ending]);
  expect(nextEndingKey(p)).toBe('rematch-2');
  const opened = readProgrammeFile(writeProgrammeFile(p));
  expect(opened.ok && endingsIn(opened.value.programme)).toEqual([ending]);
  expect(withoutEnding(p, 'rematch-1')).toEqual(cohort);
  const tenth = ['rematch-10', 'rematch-2', 'letter'].reduce(
    (now, key) => withEnding(now, { ...ending, key }),
    cohort,
  );
  expect(endingsIn(tenth).map(({ key }) => key)).toEqual(['rematch-2', 'rematch-10']);
});

test('deadlinesOf gives five days to speak with both and fourteen to settle it', () => {
  expect(deadlinesOf('2027-02-25')).toEqual({ contactBy: '2027-03-02', doneBy: '2027-03-11' });
});

test('waysOn offers other pairs for a trio by rank, and swaps with the fewest who lose first', () => {
  const { trio, swap } = ways();
  expect(trio.get('hana')?.map(({ to }) => to)).toEqual([
    ['lukasz', 'wen'],
    ['kite', 'ines'],
  ]);
  expect(swap.map(({ makes }) => makes)).toEqual([
    [
      ['hana', 'ines'],
      ['kite', 'stephen'],
    ],
    [
      ['hana', 'wen'],
      ['lukasz', 'stephen'],
    ],
  ]);
  for (const { changes } of swap) expect(changes.map(({ id }) => id)).toHaveLength(4);
  const second = swap[1]?.changes.map(({ id, outcome }) => [id, outcome]);
  expect(second).toContainEqual(['lukasz', 'loses']);
});

test('waysOn never offers people whom a rule keeps apart, nor the pair that ended', () => {
  const ruled = { ...apart, exclusions: [['hana', 'wen']] as const };
  const { trio, swap, reserve } = ways(ruled);
  const together = [...(trio.get('hana') ?? []), ...(reserve.get('hana') ?? [])].flatMap(({ to }) => to);
  expect(together).not.toContain('wen');
  expect(together).not.toContain('stephen');
  expect(swap.flatMap(({ makes }) => makes.map((pair) => pair.join()))).not.toContain('hana,wen');
});

test('waysOn names those with a free place as the reserve, best first', () => {
  const roomy: Programme = {
    ...apart,
    people: apart.people.map((one) => (one.id === 'wen' ? { ...one, capacity: 2 } : one)),
  };
  expect(
    ways(roomy)
      .reserve.get('hana')
      ?.map(({ to, makes }) => [to, makes]),
  ).toEqual([[['wen'], [['hana', 'wen']]]]);
  expect(ways().reserve.get('hana')).toEqual([]);
});

test('partingOf leaves the others of a trio together when one of them goes', () => {
  expect(partingOf(['hana', 'lukasz', 'wen'], 'hana')).toEqual({
    ends: [['hana', 'lukasz', 'wen']],
    makes: [['lukasz', 'wen']],
    movers: ['hana'],
  });
  expect(partingOf(['hana', 'stephen'], 'hana').movers).toEqual(['hana', 'stephen']);
  expect(leaverOf({ ...ending, members: ['hana', 'lukasz', 'wen'] })).toBe('hana');
});

test('matchAfter loses nobody: everybody is in a circle or left over, whatever the step', () => {
  const { match } = cohort;
  if (!match) throw new Error('no match');
  const { trio, swap, reserve } = ways();
  const steps = [...trio.values(), ...reserve.values()].flat().concat([]);
  const all = [...steps, ...swap].map((step) => inOne([partingOf(ending.members, null), step]));
  expect(all.length).toBeGreaterThan(4);
  const everybody = cohort.people.map(({ id }) => id).sort();
  for (const step of all) {
    const after = matchAfter(match, step);
    const placed = [...after.pairs, ...after.groups].flat();
    expect([...placed, ...after.leftOver].sort()).toEqual(everybody);
    for (const { id } of changesOf(marketOf(cohort), match, step)) expect(everybody).toContain(id);
  }
});

test('afterEnding changes nothing but the record when they talk first', () => {
  const p = afterEnding(cohort, ending, { ...plain, option: 'reset' }, done);
  expect({ ...p, sheets: cohort.sheets }).toEqual(cohort);
  expect(endedByChoice(endingsIn(p))).toEqual([]);
});

test('afterEnding swaps two pairs, keeps the first apart, and dates the new papers', () => {
  const [swap] = ways().swap;
  if (!swap) throw new Error('no swap');
  const p = afterEnding(cohort, ending, { ...plain, option: 'swap', steps: [swap] }, done);
  expect(p.match?.pairs).toEqual([
    ['lukasz', 'wen'],
    ['hana', 'ines'],
    ['kite', 'stephen'],
  ]);
  expect(p.match?.leftOver).toEqual([]);
  expect(p.forbidden).toEqual([['hana', 'stephen']]);
  expect(p.handChanges.at(-1)).toMatchObject({ rule: 'forbidden', why: 'Their pairing ended by choice' });
  expect(p.contract.each['hana+ines']).toEqual({ documentDate: done });
  expect(p.contract.each['hana+stephen']).toEqual(cohort.contract.each['hana+stephen']);
  expect(madeOn(p, ['ines', 'hana'])).toBe(done);
  expect(madeOn(p, ['lukasz', 'wen'])).toBe('2026-12-08');
  const [settled] = endingsIn(p);
  expect(settled?.outcome).toBe(
    'Hana Kimura and Inês Duarte go on together. Kite and Stephen Moss go on together.',
  );
});

test('afterEnding takes out whoever leaves, and the record still knows the name', () => {
  const p = afterEnding(cohort, ending, { ...plain, option: 'leave', leavers: ['hana'] }, done);
  expect(p.people.some(({ id }) => id === 'hana')).toBe(false);
  expect(p.match?.leftOver).toEqual(['stephen']);
  const [settled] = endingsIn(p);
  expect(settled?.outcome).toBe('Hana Kimura leaves the programme. Stephen Moss waits for the next place.');
  expect(settled && toText(endingRecord(p, settled, done))).toContain('Hana Kimura and Stephen Moss');
});

test('earlierRematch finds the free rematch that somebody has had', () => {
  const [join] = ways().trio.get('hana') ?? [];
  if (!join) throw new Error('no trio');
  const p = afterEnding(cohort, ending, { ...plain, option: 'trio', steps: [join] }, done);
  expect(p.match?.groups).toEqual([['lukasz', 'wen', 'hana']]);
  const again = { ...ending, key: 'rematch-2', members: ['lukasz', 'wen', 'hana'] };
  expect(earlierRematch(endingsIn(p), again, 'hana')?.key).toBe('rematch-1');
  expect(earlierRematch(endingsIn(p), again, 'lukasz')).toBeUndefined();
});

test('the note is the same for both, and tells neither who asked nor why', () => {
  const [swap] = ways().swap;
  if (!swap) throw new Error('no swap');
  const p = afterEnding(cohort, ending, { ...plain, option: 'swap', steps: [swap] }, done);
  const [settled] = endingsIn(p);
  if (!settled) throw new Error('no record');
  const other: Ending = { ...settled, askedBy: 'stephen', reason: 'personal', note: '', trigger: 'asked' };
  expect(noteToBoth(p, other)).toEqual(noteToBoth(p, settled));
  const note = toText(endingNote(p, settled, done));
  for (const secret of ['fit', 'relieved', 'choice of', 'ranked']) expect(note).not.toContain(secret);
  const record = endingRecord(p, settled, done);
  expect(toText(record)).toContain('Reason, for the count: Not a good fit');
});

test('an ending’s papers hold no gap, whatever is not known', () => {
  const bare: Ending = { ...ending, askedBy: '', askedOn: '', note: '' };
  const p: Programme = { ...cohort, lead: { name: '', contact: '' } };
  for (const paper of [endingRecord(p, bare, done), endingNote(p, bare, done)])
    expect(toText(paper)).not.toMatch(/undefined|NaN|null/);
});

test('endings of the examples can be settled each way without losing anybody', () => {
  for (const name of ['founders-and-mentors', 'one-pool']) {
    const url = new URL(`../../src/content/examples/${name}.json`, import.meta.url);
    const opened = readProgrammeFile(readFileSync(url, 'utf8'));
    const p = opened.ok ? opened.value.programme : null;
    if (!p?.match) continue;
    const [first] = [...p.match.pairs, ...p.match.groups];
    if (!first) continue;
    const own: Ending = { ...ending, members: [...first], names: [...first] };
    const parting = partingOf(first, leaverOf(own));
    const found = waysOn(marketOf(p), p.match, parting, matchOptionsOf(p.matching));
    const steps = [...found.trio.values()].flatMap((joins) => joins.slice(0, 1));
    const after = afterEnding(p, own, { ...plain, option: 'trio', steps: steps.slice(0, 1) }, done);
    const count = ({ match }: Programme): number =>
      [...(match?.pairs ?? []), ...(match?.groups ?? [])].flat().length + (match?.leftOver.length ?? 0);
    expect(count(after), name).toBe(count(p));
  }
});
