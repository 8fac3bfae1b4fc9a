/** What the demonstrations inside the guides compute and say, and what the text round them tells of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaFor } from '../../src/components/demonstrations/agendaTrial.ts';
import { allTrials } from '../../src/components/demonstrations/allTrials.ts';
import {
  type Ladder,
  ladders,
  ladderText,
  orphansOf,
  sayLadder,
  unservedOf,
} from '../../src/components/demonstrations/ladder.ts';
import {
  everybody,
  type Lengths,
  tryLengths as lookUp,
  sayTrial,
  type Trial,
} from '../../src/components/demonstrations/matchTrial.ts';
import { founders } from '../../src/components/site/guide/smallBallots.ts';
import { read } from './pages.ts';
import { textOf } from './prose.ts';

const guide = (slug: string): string => textOf(read(`src/content/guides/${slug}.mdx`)).replace(/\s+/g, ' ');

const trials = allTrials();
const tryLengths = (lengths: Lengths): Trial => lookUp(trials, lengths);

test('tryLengths leaves somebody out with one name, places all with two, and gives more first choices with three', () => {
  expect(tryLengths(everybody(1))).toMatchObject({ got: [4, 0, 0], partners: { Dot: null } });
  expect(tryLengths(everybody(2)).got).toEqual([2, 3, 0]);
  expect(tryLengths(everybody(3)).got).toEqual([3, 0, 2]);
  expect(guide('let-them-choose')).toMatch(
    /With one, somebody is alone\. With two, everybody is placed\. With three, more people get their first choice, and somebody pays for it with a third/,
  );
});

test('let-them-choose tells what Abi’s short list does as the engine does it', () => {
  const before = tryLengths(everybody(3)).partners;
  const after = tryLengths({ ...everybody(3), Abi: 1 }).partners;
  const first = (name: string) => founders[name]?.[0];
  const losers = Object.keys(founders).filter(
    (name) => before[name] === first(name) && after[name] !== first(name),
  );
  expect(after.Abi).toBe('Pat');
  expect(losers).toEqual(['Cal', 'Gus']);
  expect(guide('let-them-choose')).toMatch(/She gets Pat.*Cal and Gus lose their first choice/);
});

test('sayTrial names everybody who has nobody, and counts the choices', () => {
  expect(sayTrial(tryLengths(everybody(1)))).toBe(
    'Four are placed, each with a first choice. Dot has nobody: every name that Dot wrote went to somebody else.',
  );
  expect(sayTrial(tryLengths(everybody(3)))).toBe(
    'All five are placed: three with a first choice and two with a third choice.',
  );
});

test('tryLengths gives nobody a mentor whom they did not write, and no mentor twice', () => {
  const lengths = fc.record(Object.fromEntries(Object.keys(founders).map((name) => [name, fc.nat(2)])));
  fc.assert(
    fc.property(lengths, (less) => {
      const written = Object.fromEntries(
        Object.entries(less).map(([name, count]) => [name, 1 + Number(count)]),
      );
      const { partners, got } = tryLengths(written);
      const given = Object.entries(partners).flatMap(([name, partner]) =>
        partner === null ? [] : [[name, partner] as const],
      );
      for (const [name, partner] of given) expect(founders[name]?.slice(0, written[name])).toContain(partner);
      expect(new Set(given.map(([, partner]) => partner)).size).toBe(given.length);
      expect(got[0] + got[1] + got[2]).toBe(given.length);
    }),
  );
});

test('ladders holds Hana’s plan as the guide gives it, with one line that serves nothing and one goal without a step', () => {
  expect(orphansOf(ladders.hana).map(({ text }) => text)).toEqual(['enter a design award']);
  expect(unservedOf(ladders.hana).map(({ text }) => text)).toEqual([
    '500 pairs fitted',
    'one visit to a factory',
  ]);
  expect(orphansOf(ladders.zofia).map(({ text }) => text)).toEqual(['repaint the van']);
  const plan = guide('structure').toLowerCase();
  for (const { text } of ladders.hana.slice(0, 7)) {
    for (const word of text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []) expect(plan, text).toContain(word);
  }
});

test('sayLadder praises only a ladder on which every line has its place', () => {
  const whole: Ladder = [
    { id: '0.1', text: 'two shops', serves: null },
    { id: '1.1', text: 'one shop', serves: '0.1' },
    { id: '2.1', text: 'a lease', serves: '1.1' },
    { id: '3.1', text: 'see three rooms', serves: '2.1' },
  ];
  expect(sayLadder(whole)).toBe('Every line serves the one above it, and every goal has a step.');
  expect(sayLadder(whole.map((line) => (line.id === '2.1' ? { ...line, serves: null } : line)))).toBe(
    '“a lease” serves nothing above. Nothing below serves “one shop” yet.',
  );
  expect(sayLadder(ladders.own)).toMatch(/Nothing is written yet/);
  expect(ladderText(whole)).toBe(
    'Three years\n- two shops\n\nThis year\n- one shop (serves: two shops)\n\nNinety days\n- a lease (serves: one shop)\n\nThis month\n- see three rooms (serves: a lease)',
  );
});

test('a line that points at a line which was emptied serves nothing', () => {
  const emptied = ladders.hana.map((line) => (line.id === '1.1' ? { ...line, text: ' ' } : line));
  expect(orphansOf(emptied).map(({ id }) => id)).toEqual(['2.1', '2.2', '3.3']);
});

test('agendaFor always sums to the evening, and says when a round leaves no time to speak', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 240 }), fc.integer({ min: 3, max: 16 }), (minutes, people) => {
      const { blocks, total } = agendaFor(minutes, people);
      expect(total).toBe(minutes);
      expect(blocks.at(-1)?.starts).toBe(minutes - (blocks.at(-1)?.minutes ?? 0));
    }),
  );
  expect(agendaFor(150, 11).said).toBe(
    'The parts make 150 minutes. The round gives each of 11 people about 2 minutes 15 seconds. Two people go deep.',
  );
  expect(agendaFor(60, 16).said).toMatch(/too little/);
});
