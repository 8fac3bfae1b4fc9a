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
  sides: untouchedSides,
});
const codes = (definition: Programme['peer']) => checkPeer(definition).map(({ code }) => code);

test('checkPeer refuses one criterion alone, and names it', () => {
  const [first] = checkPeer(peer(age));
  expect(first).toEqual({
    code: 'one-criterion-alone',
    level: 'block',
    criterion: 'Age band',
    facts: { name: 'Age band', menu: 'age', relation: 'near' },
  });
  expect(peerIsDefined(peer(age))).toBe(false);
});

test('checkPeer has nothing to say of a definition with three criteria, alike and different', () => {
  expect(codes(peer(stage, years, sector))).toEqual([]);
  expect(peerIsDefined(peer(stage, years, sector))).toBe(true);
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

test('checkPeer is silent before anything is typed', () => {
  expect(checkPeer(emptyProgramme('new').peer)).toEqual([]);
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
