import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPeer, describePeer, peerIsDefined } from '../../src/lib/peer/index.ts';
import {
  type Criterion,
  emptyProgramme,
  type Programme,
  untouchedSides,
} from '../../src/lib/programme/index.ts';

const criterion = (change: Partial<Criterion>): Criterion => ({
  id: change.id ?? change.name ?? 'c',
  menu: null,
  family: 'own',
  name: '',
  question: '',
  type: 'text',
  options: [],
  asked: 'everyone',
  relation: 'same',
  need: 'must',
  weight: 3,
  near: null,
  reason: '',
  ...change,
});
const stage = criterion({ menu: 'stage', family: 'company', name: 'Stage of company' });
const years = criterion({
  menu: 'years',
  family: 'career',
  name: 'Years as a founder',
  relation: 'near',
  need: 'should',
});
const sector = criterion({ menu: 'sector', family: 'market', name: 'Sector', relation: 'different' });
const age = criterion({ menu: 'age', family: 'person', name: 'Age band', relation: 'near' });
const peer = (...criteria: Criterion[]): Programme['peer'] => ({
  criteria,
  nature: 'Two founders who help each other.',
  offered: ['An hour a month'],
  notOffered: ['Consulting'],
  sides: {
    a: { offers: ['A question'], asks: ['Experience'] },
    b: { offers: ['Experience'], asks: ['Fresh eyes'] },
  },
});
const programmeOf = (definition: Programme['peer'], change: Partial<Programme> = {}): Programme => ({
  ...emptyProgramme('test'),
  ...change,
  peer: definition,
});
const codes = (definition: Programme['peer'], change: Partial<Programme> = {}) =>
  checkPeer(programmeOf(definition, change)).map(({ code }) => code);

test('checkPeer refuses one criterion alone, and names it', () => {
  const [first] = checkPeer(programmeOf(peer(age)));
  expect(first).toEqual({
    code: 'one-criterion-alone',
    level: 'block',
    criterion: 'Age band',
    facts: { name: 'Age band', menu: 'age', family: 'person', relation: 'near' },
  });
  expect(peerIsDefined(programmeOf(peer(age)))).toBe(false);
});

test('checkPeer has nothing to say of a definition with three criteria, alike and different', () => {
  expect(codes(peer(stage, years, sector))).toEqual([]);
  expect(peerIsDefined(programmeOf(peer(stage, years, sector)))).toBe(true);
});

test('checkPeer asks for something alike, something different, and more than one family', () => {
  expect(codes(peer(stage, years))).toEqual(['too-few-criteria', 'nothing-different']);
  expect(codes(peer(sector, { ...sector, id: 's2', name: 'Business model' }))).toEqual([
    'too-few-criteria',
    'one-family',
    'nothing-alike',
  ]);
});

test('checkPeer does not count a criterion that is asked but irrelevant', () => {
  expect(codes(peer(stage, { ...sector, relation: 'irrelevant' }))).toContain('one-criterion-alone');
});

test('checkPeer tells of a missing name, a name used twice and a protected characteristic', () => {
  const twice = { ...stage, id: 'stage-2', name: ' stage of company ' };
  expect(codes(peer(stage, twice, sector, { ...years, name: ' ' }, age))).toEqual([
    'criterion-twice',
    'criterion-without-name',
    'protected-criterion',
  ]);
});

test('checkPeer asks that each side brings something and may ask for something, and names the side', () => {
  const silent = { ...peer(stage, years, sector), sides: untouchedSides };
  expect(checkPeer(programmeOf(silent))).toEqual([
    { code: 'side-offers-nothing', level: 'check', side: 'a', facts: { who: 'founders' } },
    { code: 'side-asks-nothing', level: 'check', side: 'a', facts: { who: 'founders' } },
    { code: 'side-offers-nothing', level: 'check', side: 'b', facts: { who: 'peer mentors' } },
    { code: 'side-asks-nothing', level: 'check', side: 'b', facts: { who: 'peer mentors' } },
  ]);
  expect(codes(silent, { shape: 'one-pool' })).toEqual(['side-offers-nothing', 'side-asks-nothing']);
});

test('checkPeer tells of a choice without options, and of a question that one side alone answers', () => {
  const one = { ...stage, type: 'one-of' as const, options: ['Idea'] };
  expect(codes(peer(one, years, sector))).toEqual(['criterion-without-options']);
  const half = { ...sector, asked: 'b' as const };
  expect(codes(peer(stage, years, half))).toEqual(['criterion-of-one-side']);
  expect(codes(peer(stage, years, half), { shape: 'one-pool' })).toEqual([]);
  expect(
    codes(peer(stage, years, sector, { ...half, id: 's2', name: 'Rivals', relation: 'irrelevant' })),
  ).toEqual([]);
});

test('checkPeer is silent before anything is typed', () => {
  expect(checkPeer(emptyProgramme('new'))).toEqual([]);
});

test('describePeer writes the definition as sentences and says who is no peer', () => {
  expect(describePeer(peer(stage, years, sector))).toEqual({
    sentence:
      'Two peers here must be alike in stage of company and different in sector. They should be close in years as a founder.',
    notAPeerIf: ['your answers on stage of company differ', 'your answers on sector are the same'],
  });
});

test('describePeer begins a whole sentence where nothing is a must', () => {
  expect(describePeer(peer(years)).sentence).toBe('Two peers here should be close in years as a founder.');
  expect(describePeer(peer()).sentence).toBe('');
});

test('describePeer names every criterion that defines, once', () => {
  const any = fc.record({
    relation: fc.constantFrom('same' as const, 'near' as const, 'different' as const),
    need: fc.constantFrom('must' as const, 'should' as const, 'nice' as const),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 9 }), (list) => {
      const criteria = list.map((entry, at) => criterion({ ...entry, name: `criterion ${'abcdefghi'[at]}` }));
      const { sentence } = describePeer(peer(...criteria));
      for (const { name } of criteria) expect(sentence.split(name).length).toBe(2);
    }),
  );
});
