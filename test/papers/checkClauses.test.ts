import { expect, test } from 'vitest';
import { type Clause, checkClauses, type Field, readLibrary } from '../../src/lib/papers/index.ts';
import { contentOf, libraryOf } from './libraryOf.ts';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  group: 'money',
  type: 'text',
  scope: 'programme',
  from: 'answers',
  label: id,
  hint: '',
  unit: null,
  default: null,
  options: [],
  required: true,
  most: null,
  ...more,
});
const fields = [
  field('amount', { type: 'money' }),
  field('place', { required: false }),
  field('seeks', { scope: 'person' }),
  field('aims', { type: 'table' }),
  field('kind', { type: 'choice', options: [{ id: 'none', label: 'None', words: 'none' }] }),
];
const clause = (id: string, order: number, body: string, more: Partial<Clause> = {}): Clause => ({
  id,
  heading: 'Money',
  order,
  place: 'clause',
  fields: [
    ...new Set(
      [...body.matchAll(/\{\{(?:table:)?(\w+)\}\}|"(?:has|equals)":\[?"(\w+)"/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    ),
  ],
  when: null,
  required: false,
  since: '1.0',
  until: null,
  why: 'Because.',
  version: 1,
  body,
  file: `contract/${id}.md`,
  bodyLine: 11,
  ...more,
});
const found = (...clauses: readonly Clause[]) =>
  checkClauses(clauses, fields).map(({ code, facts }) => `${facts?.file}:${facts?.line} ${code}`);

test('checkClauses finds nothing wrong with clauses that keep the rules', () => {
  expect(
    found(
      clause('money', 1, 'Pay {{amount}}, see {{clause:place}}.'),
      clause('place', 2, '<!-- when: {"has":"place"} -->\nWe meet at {{place}}.\n\n{{table:aims}}'),
      clause(
        'each',
        3,
        '<!-- each: person -->\nSeeks {{seeks}}.\n\n<!-- when: {"equals":["kind","none"]} -->\nNone.',
      ),
    ),
  ).toEqual([]);
});

test.each([
  ['an undefined field', [clause('a', 1, 'One.\nPay {{sum}}.')], ['contract/a.md:12 clause-field-undefined']],
  [
    'a condition on an undefined field',
    [clause('a', 1, '<!-- when: {"has":"sum"} -->\nPay.')],
    ['contract/a.md:11 clause-field-undefined'],
  ],
  [
    'an optional field without a condition',
    [clause('a', 1, 'At {{place}}.')],
    ['contract/a.md:11 clause-field-unconditional'],
  ],
  [
    'an optional field under the wrong condition',
    [clause('a', 1, '<!-- when: {"not":{"has":"place"}} -->\nAt {{place}}.')],
    ['contract/a.md:12 clause-field-unconditional'],
  ],
  [
    'an optional field under a condition that may hold without it',
    [
      clause(
        'a',
        1,
        '<!-- when: {"any":[{"has":"place"},{"has":"amount"}]} -->\nAt {{place}} for {{amount}}.',
      ),
    ],
    ['contract/a.md:12 clause-field-unconditional'],
  ],
  [
    'an unknown cross-reference',
    [clause('a', 1, '\n\nSee {{clause:b}}.')],
    ['contract/a.md:13 clause-reference-unknown'],
  ],
  [
    'a reference to a clause that may be missing',
    [clause('a', 1, 'See {{clause:b}}.'), clause('b', 2, 'At {{place}}.', { when: { has: 'place' } })],
    ['contract/a.md:11 clause-reference-conditional'],
  ],
  [
    'two clauses with one id',
    [clause('a', 1, 'One.'), clause('a', 2, 'Two.', { file: 'contract/b.md' })],
    ['contract/b.md:1 clause-duplicate-id'],
  ],
  [
    'two clauses with one order',
    [clause('a', 1, 'One.'), clause('b', 1, 'Two.')],
    ['contract/b.md:1 clause-duplicate-order'],
  ],
  [
    'a malformed condition',
    [clause('a', 1, 'One.\n\n<!-- when: {"hasnt":"place"} -->\nTwo.')],
    ['contract/a.md:13 clause-condition-malformed'],
  ],
  [
    'an unbalanced placeholder',
    [clause('a', 1, 'One.\n\nPay {{amount.')],
    ['contract/a.md:13 clause-placeholder-unbalanced'],
  ],
  [
    'a person’s field outside “each person”',
    [clause('a', 1, 'Seeks {{seeks}}.')],
    ['contract/a.md:11 clause-field-per-person'],
  ],
  [
    'a condition on a person’s field outside “each person”',
    [clause('a', 1, '<!-- when: {"has":"seeks"} -->\nSeeks.')],
    ['contract/a.md:11 clause-condition-needs-person'],
  ],
  [
    'an option that does not exist',
    [clause('a', 1, '<!-- when: {"equals":["kind","some"]} -->\nSome.')],
    ['contract/a.md:11 clause-option-unknown'],
  ],
  [
    'a table inside a sentence',
    [clause('a', 1, 'Our aims: {{aims}}.')],
    ['contract/a.md:11 clause-table-misplaced'],
  ],
  [
    'a field that stands alone as a table',
    [clause('a', 1, '{{table:amount}}')],
    ['contract/a.md:11 clause-table-misplaced'],
  ],
  [
    'a required clause with a condition',
    [clause('a', 1, 'One.', { required: true, when: { has: 'amount' }, fields: ['amount'] })],
    ['contract/a.md:1 clause-required-conditional'],
  ],
  [
    'a field that “fields” leaves out',
    [clause('a', 1, 'Pay {{amount}}.', { fields: [] })],
    ['contract/a.md:1 clause-field-undeclared'],
  ],
  [
    'a field that is not used',
    [clause('a', 1, 'Pay.', { fields: ['amount'] })],
    ['contract/a.md:1 clause-field-unused'],
  ],
] as const)('checkClauses reports %s with its file and line', (_what, clauses, expected) => {
  expect(found(...clauses)).toEqual(expected);
});

test.each(['constitution', 'contract'] as const)('the clauses of the %s have no problem', (paper) => {
  expect(readLibrary(contentOf(paper))).toMatchObject({ ok: true });
});

test('readLibrary names the file and line of a fault in the real folder, whichever file it is in', () => {
  const files = { ...contentOf('contract') };
  const plant = (name: string, from: string, to: string): void => {
    const path = `src/content/clauses/contract/${name}`;
    expect(files[path]).toContain(from);
    files[path] = (files[path] ?? '').replace(from, to);
  };
  plant('money.md', '{{payTo}}', '{{payee}}');
  plant('cover.json', '{{payTo}}', '{{payee}}');
  const read = readLibrary(files);
  const places = read.ok
    ? []
    : read.problems.map(({ code, facts }) => `${facts?.file}:${facts?.line} ${code}`);
  const lineOf = (name: string): number =>
    (files[`src/content/clauses/contract/${name}`] ?? '')
      .split('\n')
      .findIndex((line) => line.includes('{{payee}}')) + 1;
  expect(places).toContain(
    `src/content/clauses/contract/money.md:${lineOf('money.md')} clause-field-undefined`,
  );
  expect(places).toContain(
    `src/content/clauses/contract/cover.json:${lineOf('cover.json')} clause-field-undefined`,
  );
});

const placesWith = (name: string, change: (content: string) => string | null): readonly string[] => {
  const path = `src/content/clauses/contract/${name}`;
  const { [path]: content = '', ...others } = contentOf('contract');
  const changed = change(content);
  const read = readLibrary(changed === null ? others : { ...others, [path]: changed });
  return read.ok ? [] : read.problems.map(({ code, facts }) => `${facts?.file}:${facts?.line} ${code}`);
};

test('readLibrary reports a file of questions that is not JSON', () => {
  expect(placesWith('fields.json', () => '{')).toEqual([
    'src/content/clauses/contract/fields.json:1 clause-content-malformed',
  ]);
});

test('readLibrary names the line of the question that does not fit', () => {
  let line = 0;
  const places = placesWith('fields.json', (content) => {
    line = content.slice(0, content.indexOf('"id": "seeks"')).split('\n').length;
    return content.replace(/("id": "seeks"[^}]*?"scope": )"person"/, '$1"nobody"');
  });
  const [, found] = /:(\d+) clause-content-malformed$/.exec(places[0] ?? '') ?? [];
  expect(Math.abs(Number(found) - line)).toBeLessThan(5);
});

test('readLibrary reports a cover that is missing', () => {
  expect(placesWith('cover.json', () => null)).toEqual(['cover.json:1 clause-content-missing']);
});

test('readLibrary gives the clauses in their order', () => {
  for (const paper of ['constitution', 'contract'] as const) {
    const { clauses } = libraryOf(paper);
    const orders = clauses.map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((one, other) => one - other));
  }
});
