import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeContract } from '../../src/lib/contract/index.ts';
import {
  type ClauseLibrary,
  checkOwnClauses,
  differenceOf,
  listClauses,
  ownLibrary,
  toText,
  whatIsNew,
} from '../../src/lib/papers/index.ts';
import {
  type ClauseChange,
  type PaperChoices,
  type Programme,
  untouchedPaper,
} from '../../src/lib/programme/index.ts';
import { libraryOf } from './libraryOf.ts';
import { springCohort } from './springCohort.ts';

const library = libraryOf('contract');
const unchanged: ClauseChange = { heading: null, body: null, off: false, basis: 1 };
const choosing = (choices: Partial<PaperChoices>): PaperChoices => ({ ...untouchedPaper, ...choices });
const printed = (choices: Partial<PaperChoices>): string => {
  const p: Programme = springCohort();
  const own = { ...p, contract: { ...p.contract, ...choices } };
  return toText(composeContract(own, ['hana', 'stephen'], library));
};

test('ownLibrary is the standard itself while nothing was changed', () => {
  expect(ownLibrary(library, untouchedPaper)).toBe(library);
});

test('composeContract prints reworded, own and moved clauses, leaves out what was left out, and says so', () => {
  const text = printed({
    changes: {
      term: { ...unchanged, body: 'We meet until {{endDate}}, and **not** a day longer.' },
      missing: { ...unchanged, off: true },
    },
    added: [{ id: 'own-1', heading: 'Walks', body: 'We walk while we talk, see {{clause:term}}.' }],
    order: ['own-1', 'parties', 'term'],
  });
  expect(text).toContain('\n1. Walks. We walk while we talk, see clause\u00a03.');
  expect(text).toContain('\n2. Who we are.');
  expect(text).toContain('\n3. Term. We meet until 15 June 2027, and not a day longer.');
  expect(text).not.toContain('Missing a meeting');
  expect(text).toContain('Template 1.0 with changes.');
});

test('listClauses keeps a required clause whatever was asked, and puts a clause unknown to the order after its standard neighbour', () => {
  const off = Object.fromEntries(library.clauses.map(({ id }) => [id, { ...unchanged, off: true }]));
  const kept = ownLibrary(library, choosing({ changes: off })).clauses;
  expect(kept.map(({ id }) => id)).toEqual(
    library.clauses.filter(({ required }) => required).map(({ id }) => id),
  );
  const ids = library.clauses.filter(({ place }) => place === 'clause').map(({ id }) => id);
  const order = ids.filter((id) => id !== 'money');
  const again = listClauses(library, choosing({ order })).map(({ clause }) => clause.id);
  expect(again.filter((id) => ids.includes(id))).toEqual(ids);
});

test('checkOwnClauses says what is wrong with typed words, by clause and line', () => {
  const wrong = (body: string) =>
    checkOwnClauses(library, choosing({ added: [{ id: 'own-1', heading: 'Ours', body }] }))
      .get('own-1')
      ?.map(({ code, facts }) => [code, facts?.line]);
  expect(wrong('Plain words, {{term}} of them.')).toBeUndefined();
  expect(wrong('Fine.\n\n<script>alert(1)</script>')).toEqual([['clause-markup', 3]]);
  expect(wrong('For {{months}}.')).toEqual([['clause-field-undefined', 1]]);
  expect(wrong('As {{clause:nothing}} says.')).toEqual([['clause-reference-unknown', 1]]);
  expect(
    wrong(
      '<!-- when: {"all":[{"equals":["moneyKind","none"]},{"equals":["moneyKind","monthly"]}]} -->\nNever.',
    ),
  ).toEqual([['clause-condition-contradiction', 1]]);
});

test('checkOwnClauses names the standard clause that points to one that was left out', () => {
  const changes = { closing: { ...unchanged, off: true } };
  const optional: ClauseLibrary = {
    ...library,
    clauses: library.clauses.map((clause) =>
      clause.id === 'closing' ? { ...clause, required: false } : clause,
    ),
  };
  expect([...checkOwnClauses(optional, choosing({ changes })).keys()]).toContain('notes');
});

test('composeContract never throws on any words of an organiser, and prints them as words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (body) => {
      const text = printed({ added: [{ id: 'own-1', heading: 'Ours', body: `Begin ${body}` }] });
      expect(text).toContain('Ours. Begin');
    }),
    { numRuns: 200 },
  );
});

/** The same library one edition on: one clause reworded, one new, one dropped. */
const next: ClauseLibrary = {
  ...library,
  cover: { ...library.cover, version: '1.1' },
  clauses: [
    ...library.clauses
      .filter(({ id }) => id !== 'equal-time')
      .map((clause) =>
        clause.id === 'ideas' ? { ...clause, version: 2, since: '1.1', body: 'An idea is free.' } : clause,
      ),
    {
      ...(library.clauses[3] as ClauseLibrary['clauses'][number]),
      id: 'thanks',
      heading: 'Thanks',
      body: 'We say thank you.',
      fields: [],
      order: 285,
      since: '1.1',
    },
  ],
  earlier: library.clauses
    .filter(({ id }) => id === 'ideas' || id === 'equal-time')
    .map((clause) => ({ ...clause, until: '1.0' })),
};

test('ownLibrary prints the accepted edition word for word after the standard has moved on', () => {
  const old = ownLibrary(next, choosing({ accepted: '1.0' }));
  expect(old.clauses.map(({ id, body }) => [id, body])).toEqual(
    library.clauses.map(({ id, body }) => [id, body]),
  );
  expect(old.cover.version).toBe('1.0');
});

test('whatIsNew lists what the next edition rewords, adds and drops, and nothing once it is taken', () => {
  expect(
    whatIsNew(next, '1.0').map(({ id, before, after }) => [id, before !== null, after !== null]),
  ).toEqual([
    ['ideas', true, true],
    ['thanks', false, true],
    ['equal-time', true, false],
  ]);
  expect(whatIsNew(next, '1.1')).toEqual([]);
  expect(whatIsNew(next, null)).toEqual([]);
});

test('ownLibrary keeps an organiser’s words when the next edition is taken', () => {
  const choices = choosing({
    accepted: '1.1',
    changes: { ideas: { ...unchanged, body: 'Ideas belong to Hana.' } },
    added: [{ id: 'own-1', heading: 'Walks', body: 'We walk.' }],
  });
  const own = ownLibrary(next, choices).clauses;
  expect(own.find(({ id }) => id === 'ideas')?.body).toBe('Ideas belong to Hana.');
  expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(['thanks', 'own-1']));
});

test('differenceOf tells two wordings apart, and holds both of them whole', () => {
  expect(differenceOf('We meet once a month.', 'We meet twice a month.')).toEqual([
    { kind: 'same', text: 'We meet' },
    { kind: 'gone', text: ' once' },
    { kind: 'new', text: ' twice' },
    { kind: 'same', text: ' a month.' },
  ]);
  const words = fc.array(fc.constantFrom('we', 'meet', 'once', 'a', 'month', '\n\n', ' '), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')];
      const changes = differenceOf(before, after);
      const without = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});
