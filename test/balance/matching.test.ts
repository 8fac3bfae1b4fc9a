/** Balance inside the match: what it keeps apart, what it settles, and what the record says of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canCompare, fitOf, pairsRuledOut } from '../../src/lib/balance/index.ts';
import {
  availableMethods,
  checkRecord,
  fitDigest,
  fitInForce,
  judge,
  type Matching,
  marketOf,
  match,
  matchOptionsOf,
  readRecord,
  recordOf,
  whatDecided,
  writeRecord,
} from '../../src/lib/matching/index.ts';
import { type Method, openProgramme, type Programme } from '../../src/lib/programme/index.ts';

const opened = openProgramme(
  JSON.parse(
    readFileSync(new URL('../../src/content/examples/founders-and-mentors.json', import.meta.url), 'utf8'),
  ),
);
if (!opened.ok) throw new Error('the example does not open');
/** As the example stands, but for ties: there the draw alone settles them. */
const spring: Programme = {
  ...opened.value.programme,
  matching: { ...opened.value.programme.matching, fitTies: true },
};

const withMatching = (p: Programme, part: Partial<Programme['matching']>): Programme => ({
  ...p,
  matching: { ...p.matching, ...part },
});
const optionsOf = (p: Programme, method: Method = p.matching.method) =>
  matchOptionsOf(p.matching, method, fitInForce(p, p.matching, method));
function matched(p: Programme, method?: Method): Matching {
  const result = match(marketOf(p), optionsOf(p, method));
  if (!result.ok) throw new Error('no match');
  return result.value;
}

/** Ben named Priya as a competitor, which the example does not say. */
const rivals: Programme = {
  ...spring,
  peer: {
    ...spring.peer,
    criteria: [
      ...spring.peer.criteria,
      {
        ...(spring.peer.criteria[0] as Programme['peer']['criteria'][number]),
        id: 'rivals',
        menu: 'competitors',
        name: 'Competitors',
        type: 'text',
        relation: 'irrelevant',
      },
    ],
  },
  people: spring.people.map((person) =>
    person.id === 'ben-whitlock'
      ? { ...person, answers: { ...person.answers, rivals: 'Priya Shah; nobody else' } }
      : person,
  ),
};

test('marketOf keeps a competitor apart only when the organiser turns it on, and a required pair goes before it', () => {
  const pair = ['ben-whitlock', 'priya-shah'];
  expect(matched(rivals).pairs).toContainEqual(pair);
  expect(pairsRuledOut(rivals)).toContainEqual({ pair, conflicts: [{ kind: 'competitor' }] });
  const apart = withMatching(rivals, { ruleOut: true });
  expect(marketOf(apart).forbidden).toContainEqual(pair);
  expect(matched(apart).pairs).not.toContainEqual(pair);
  const wanted: Programme = { ...apart, required: [['priya-shah', 'ben-whitlock']] };
  expect(marketOf(wanted).forbidden).not.toContainEqual(pair);
  expect(matched(wanted).pairs).toContainEqual(pair);
});

/** Two founders and two mentors; the founders cannot tell the mentors apart, and their words can. */
const said: readonly (readonly [id: string, side: 'a' | 'b', seeks: string, offers: string])[] = [
  ['ana', 'a', 'leases', 'bookkeeping'],
  ['bo', 'a', 'pricing', 'photographs'],
  ['ruth', 'b', 'photographs', 'pricing'],
  ['tomas', 'b', 'bookkeeping', 'leases'],
];
const tied: Programme = {
  ...spring,
  people: said.map(([id, side, seeks, offers]) => ({
    ...(spring.people[0] as Programme['people'][number]),
    id,
    name: id,
    side,
    capacity: 1,
    answers: {},
    seeks: [seeks],
    offers: [offers],
  })),
  ballots: ['ana', 'bo'].map((voter) => ({ voter, tiers: [{ rank: 1, ids: ['ruth', 'tomas'] }] })),
  match: null,
};

test('match lets balance settle what the rankings leave open, whatever the draw', () => {
  for (let seed = 0; seed < 12; seed++) {
    const p = withMatching(tied, { seed });
    const matching = matched(p);
    expect(matching.pairs).toEqual([
      ['ana', 'tomas'],
      ['bo', 'ruth'],
    ]);
    const why = whatDecided(marketOf(p), matching, matching.pairs, optionsOf(p).fit);
    expect(why).toEqual(['fit', 'fit']);
  }
  const drawn = new Set(
    Array.from({ length: 12 }, (_, seed) =>
      JSON.stringify(matched(withMatching(tied, { seed, fitTies: false })).pairs),
    ),
  );
  expect(drawn.size).toBe(2);
});

test('best-fit is offered where there is something to compare, and nothing gives it a better balance', () => {
  const silent: Programme = {
    ...spring,
    people: spring.people.map((person) => ({ ...person, answers: {}, offers: [], seeks: [] })),
  };
  expect([canCompare(spring), canCompare(silent)]).toEqual([true, false]);
  expect(fitInForce(silent, silent.matching, 'best-fit')).toBeUndefined();
  const fitBetween = fitOf(spring);
  const methods = availableMethods(marketOf(spring), { fit: fitBetween });
  expect(methods).toContain('best-fit');
  const total = ({ pairs }: Matching): number => pairs.reduce((sum, pair) => sum + fitBetween(...pair), 0);
  const best = matched(spring, 'best-fit');
  for (const method of methods) {
    const other = matched(spring, method);
    if (other.pairs.length === best.pairs.length) expect(total(best)).toBeGreaterThanOrEqual(total(other));
  }
  expect(judge(marketOf(spring), best, optionsOf(spring, 'best-fit'))).toMatchObject({
    faults: [],
    proved: true,
  });
});

test('checkRecord finds a match made with balance again, and tells where answers have changed', () => {
  for (const method of ['greedy-maximum', 'best-fit', 'stable', 'lottery'] as const) {
    const p = withMatching(spring, { method, ruleOut: true });
    const fitBetween = optionsOf(p).fit;
    const read = readRecord(writeRecord(recordOf(marketOf(p), matched(p), fitBetween)));
    if (!read.ok || !fitBetween) throw new Error('unread');
    expect(read.value.fit).toMatch(/^[\da-f]{64}$/);
    expect(checkRecord(marketOf(p), read.value, fitBetween)).toMatchObject({
      sameBallots: true,
      sameFit: true,
      different: [],
      faults: [],
    });
    const others: Programme = {
      ...p,
      people: p.people.map((person, at) => (at === 0 ? { ...person, answers: {} } : person)),
    };
    expect(checkRecord(marketOf(p), read.value, fitOf(others)).sameFit).toBe(false);
  }
});

test('checkRecord asks for no fit where balance did not count', () => {
  const p = withMatching(spring, { fitTies: false });
  const record = recordOf(marketOf(p), matched(p), optionsOf(p).fit);
  expect(record.fit).toBeNull();
  expect(checkRecord(marketOf(p), record, fitOf(spring))).toMatchObject({ sameFit: null, different: [] });
});

test('fitDigest is the same in whatever order people stand', () => {
  const turned: Programme = { ...spring, people: spring.people.toReversed() };
  expect(fitDigest(marketOf(turned), fitOf(turned))).toBe(fitDigest(marketOf(spring), fitOf(spring)));
});
