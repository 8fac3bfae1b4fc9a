import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitInForce, marketOf, match, matchOptionsOf } from '../../src/lib/matching/index.ts';
import { checkPeer } from '../../src/lib/peer/index.ts';
import { openProgramme, type Programme } from '../../src/lib/programme/index.ts';

const example = (name: string): Programme => {
  const file: unknown = JSON.parse(
    readFileSync(new URL(`../../src/content/examples/${name}.json`, import.meta.url), 'utf8'),
  );
  const opened = openProgramme(file);
  if (!opened.ok) throw new Error(`${name} does not open`);
  expect(opened.value.problems).toEqual([]);
  // The tools show the file as it is: it has to be of the present version, with nothing left to mend.
  expect(opened.value.programme).toEqual(file);
  return opened.value.programme;
};

test('the example of founders and peer mentors is whole: twelve a side, three choices each', () => {
  const { people, ballots, example: mark } = example('founders-and-mentors');
  expect(mark).toBe('founders-and-mentors');
  for (const side of ['a', 'b'] as const) {
    const ids = people.filter((person) => person.side === side).map(({ id }) => id);
    expect(ids.length).toBe(12);
    const theirs = ballots.filter(({ voter }) => ids.includes(voter));
    expect(theirs.length).toBe(12);
    for (const { tiers } of theirs) {
      expect(tiers.map(({ rank, ids: named }) => [rank, named.length])).toEqual([
        [1, 1],
        [2, 1],
        [3, 1],
      ]);
      expect(tiers.every(({ ids: named }) => named.every((id) => !ids.includes(id)))).toBe(true);
    }
  }
});

test('the example of one pool is whole: eleven peers, three choices each, nobody names themselves', () => {
  const { people, ballots } = example('one-pool');
  expect([people.length, ballots.length]).toEqual([11, 11]);
  for (const { voter, tiers } of ballots) {
    const named = tiers.flatMap(({ ids }) => ids);
    expect(new Set([...named, voter]).size).toBe(4);
  }
});

test('both examples define a peer with nothing left to settle', () => {
  for (const name of ['founders-and-mentors', 'one-pool']) {
    expect(checkPeer(example(name))).toEqual([]);
  }
});

test('the match in the example is the one that the engine makes of its ballots', () => {
  const p = example('founders-and-mentors');
  const result = match(
    marketOf(p),
    matchOptionsOf(p.matching, p.matching.method, fitInForce(p, p.matching, p.matching.method)),
  );
  if (!result.ok) throw new Error('the example cannot be matched');
  expect(p.match?.pairs).toEqual(result.value.pairs);
  expect(p.match?.leftOver).toEqual(result.value.leftOver.map(({ id }) => id));
});
