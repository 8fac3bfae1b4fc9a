import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyProgramme,
  migrate,
  migrationsAreComplete,
  newPerson,
  openProgramme,
  type Programme,
  programmeSchema,
  readProgrammeFile,
  untouchedPaper,
  untouchedSides,
  writeProgrammeFile,
} from '../../src/lib/programme/index.ts';

const founders: Programme = {
  ...emptyProgramme('spring'),
  name: 'Spring cohort 2027',
  people: [newPerson('amara', 'Amara Osei', 'a'), newPerson('nadia', 'Nadia Rahman', 'b')],
  ballots: [{ voter: 'amara', tiers: [{ rank: 1, ids: ['nadia'] }] }],
  required: [['amara', 'nadia']],
};

const opened = (text: string) => {
  const result = readProgrammeFile(text);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};
const refusal = (text: string) => {
  const result = readProgrammeFile(text);
  return result.ok ? [] : result.problems;
};

test('emptyProgramme is a valid Programme', () => {
  expect(programmeSchema.safeParse(emptyProgramme('new')).success).toBe(true);
});

test('readProgrammeFile opens what writeProgrammeFile wrote, unchanged', () => {
  expect(opened(writeProgrammeFile(founders))).toEqual({ programme: founders, problems: [] });
});

test('readProgrammeFile refuses an empty file, a picture, other JSON and a newer version, each by name', () => {
  expect(refusal('  \n')).toEqual([{ code: 'file-empty' }]);
  expect(refusal('\u0089PNG\r\n\u001a\n')).toEqual([{ code: 'file-not-json' }]);
  expect(refusal('[1, 2]')).toEqual([{ code: 'file-not-a-programme' }]);
  expect(refusal('{"version": 0}')).toEqual([{ code: 'file-not-a-programme' }]);
  expect(refusal('{"version": 9}')).toEqual([{ code: 'file-newer', facts: { version: 9, known: 4 } }]);
});

test('readProgrammeFile keeps everything it can of a damaged file and says which part was lost', () => {
  const damaged = { ...founders, start: '31 February', people: [...founders.people, { id: 'x', name: 7 }] };
  const { programme, problems } = opened(JSON.stringify(damaged));
  expect(programme.name).toBe('Spring cohort 2027');
  expect(programme.people.map(({ name }) => name)).toEqual(['Amara Osei', 'Nadia Rahman']);
  expect(programme.start).toBeNull();
  expect(problems).toEqual([
    { code: 'part-unreadable', facts: { part: 'start' } },
    { code: 'items-unreadable', facts: { part: 'people', lost: 1, kept: 2 } },
  ]);
});

test('readProgrammeFile takes out references to people who are not there, and counts them', () => {
  const loose = { ...founders, forbidden: [['amara', 'nobody']], ballots: [{ voter: 'ghost', tiers: [] }] };
  const { programme, problems } = opened(JSON.stringify(loose));
  expect(programme.forbidden).toEqual([]);
  expect(programme.ballots).toEqual([]);
  expect(problems).toEqual([{ code: 'loose-ends', facts: { lost: 2 } }]);
});

test('readProgrammeFile keeps the first of two people with one id', () => {
  const twice = { ...founders, people: [...founders.people, newPerson('amara', 'Another Amara', 'a')] };
  const { programme, problems } = opened(JSON.stringify(twice));
  expect(programme.people.map(({ name }) => name)).toEqual(['Amara Osei', 'Nadia Rahman']);
  expect(problems).toEqual([{ code: 'loose-ends', facts: { lost: 1 } }]);
});

test('readProgrammeFile lets a file name nothing but data', () => {
  const text = writeProgrammeFile(founders).replace(
    '"name": "Spring',
    '"__proto__": {"polluted": 1}, "name": "Spring',
  );
  const { programme } = opened(text);
  expect(Object.hasOwn(programme, 'polluted')).toBe(false);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(programme.name).toBe('Spring cohort 2027');
});

test('openProgramme never throws, and what it opens is valid', () => {
  const mutant = fc
    .tuple(fc.constantFrom(...Object.keys(founders)), fc.jsonValue())
    .map(([part, value]) => ({ ...founders, version: 1, [part]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutant), (value) => {
      const result = openProgramme(value);
      expect(result.ok ? programmeSchema.safeParse(result.value.programme).success : true).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('migrate walks through every step from the version of the file', () => {
  const steps = [
    (old: Record<string, unknown>) => ({ ...old, second: true }),
    (old: Record<string, unknown>) => ({ ...old, third: old.second }),
  ];
  expect(migrate({ version: 1 }, steps)).toEqual({
    ok: true,
    value: { version: 3, second: true, third: true },
  });
  expect(migrate({ version: 2 }, steps)).toEqual({ ok: true, value: { version: 3, third: undefined } });
  expect(migrationsAreComplete()).toBe(true);
});

test('openProgramme opens the file that version 1 saved, with nothing lost', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../links/programme-1.json', import.meta.url), 'utf8'),
  );
  const result = openProgramme(json);
  if (!result.ok) throw new Error('version 1 no longer opens');
  const { programme, problems } = result.value;
  expect(problems).toEqual([]);
  expect(programme).toMatchObject({ ...(json as object), version: programme.version });
  const kept = { ...untouchedPaper, accepted: '1.0' };
  expect(programme.logo).toBeNull();
  expect(programme.constitution).toEqual({
    ...kept,
    answers: {
      confidentiality: 'strict',
      amount: { amount: 35, currency: 'EUR' },
      help: ['Dr Nwosu'],
    },
    documentVersion: 3,
  });
  expect(programme.contract).toMatchObject({ ...kept, answers: { term: 9 }, documentVersion: 2 });
});

test('openProgramme opens the file that version 2 saved, with nothing lost', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../links/programme-2.json', import.meta.url), 'utf8'),
  );
  const result = openProgramme(json);
  if (!result.ok) throw new Error('version 2 no longer opens');
  const { programme, problems } = result.value;
  expect(problems).toEqual([]);
  expect(programme).toMatchObject({ ...(json as object), version: programme.version });
  expect(programme).toMatchObject({ event: null, sheets: {}, handChanges: [] });
  expect(programme.peer.sides).toEqual(untouchedSides);
  expect(programme.people[0]).toMatchObject({ availability: '', notes: '' });
});

test('openProgramme opens the file that version 3 saved, with nothing lost', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../links/programme-3.json', import.meta.url), 'utf8'),
  );
  const result = openProgramme(json);
  if (!result.ok) throw new Error('version 3 no longer opens');
  const { programme, problems } = result.value;
  expect(problems).toEqual([]);
  const { handChanges, ...others } = json as { readonly handChanges: readonly { readonly pair: unknown }[] };
  expect(programme).toMatchObject({ ...others, version: programme.version });
  expect(programme.people.map(({ minimum }) => minimum)).toEqual(programme.people.map(() => 0));
  expect(programme.handChanges).toEqual(
    handChanges.map(({ pair, ...said }) => ({ ids: pair, name: '', ...said })),
  );
  expect(programme.handChanges).toHaveLength(1);
});

test('programmeSchema takes a drawn picture for a logo, and no script, vector or foreign address', () => {
  const withLogo = (url: string) =>
    programmeSchema.safeParse({ ...founders, logo: { url, width: 10, height: 10 } }).success;
  expect(withLogo('data:image/png;base64,iVBORw0KGgo=')).toBe(true);
  expect(withLogo('data:image/svg+xml;base64,PHN2Zz4=')).toBe(false);
  expect(withLogo('https://example.org/logo.png')).toBe(false);
  expect(withLogo(`data:image/png;base64,${'A'.repeat(300_001)}`)).toBe(false);
});
