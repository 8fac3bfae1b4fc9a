import { expect, test } from 'vitest';
import { parseClause } from '../../src/lib/papers/index.ts';

const money = `---
id: money
heading: Money
order: 90
fields: ["amount", "payTo"]
when: {"has": "payTo"}
required: false
why: "Small sums, kept to: that is the point."
version: 2
---

Each of us pays {{amount}} to {{payTo}}.
`;
const without = (line: string): string => money.replace(line, '');
const codesOf = (content: string, file = 'contract/money.md') => {
  const parsed = parseClause(content, file);
  return parsed.ok ? [] : parsed.problems.map(({ code, facts }) => `${facts?.file}:${facts?.line} ${code}`);
};

test('parseClause reads front matter and words, and remembers where the words begin', () => {
  const parsed = parseClause(money, 'contract/money.md');
  expect(parsed).toEqual({
    ok: true,
    value: {
      id: 'money',
      heading: 'Money',
      order: 90,
      place: 'clause',
      fields: ['amount', 'payTo'],
      when: { has: 'payTo' },
      required: false,
      why: 'Small sums, kept to: that is the point.',
      version: 2,
      since: '1.0',
      until: null,
      body: '\nEach of us pays {{amount}} to {{payTo}}.\n',
      file: 'contract/money.md',
      bodyLine: 11,
    },
  });
});

test('parseClause reads files that Windows saved', () => {
  expect(parseClause(`\uFEFF${money.replaceAll('\n', '\r\n')}`, 'money.md').ok).toBe(true);
});

test('parseClause takes a clause without a condition and without a place', () => {
  const parsed = parseClause(without('when: {"has": "payTo"}\n'), 'money.md');
  expect(parsed.ok && parsed.value.when).toBe(null);
});

test.each([
  ['no front matter', 'Just words.', ['contract/money.md:1 clause-no-front-matter']],
  [
    'a front matter that never ends',
    money.replace('2\n---', '2\n'),
    ['contract/money.md:1 clause-no-front-matter'],
  ],
  [
    'a missing key',
    without('why: "Small sums, kept to: that is the point."\n'),
    ['contract/money.md:1 clause-key-missing'],
  ],
  [
    'an unknown key',
    money.replace('order: 90', 'order: 90\ncolour: red'),
    ['contract/money.md:5 clause-key-unknown'],
  ],
  [
    'a key twice',
    money.replace('order: 90', 'order: 90\norder: 91'),
    ['contract/money.md:5 clause-front-matter-line'],
  ],
  ['an order in words', money.replace('order: 90', 'order: ninth'), ['contract/money.md:4 clause-key-value']],
  [
    'an id that is not its file’s name',
    money.replace('id: money', 'id: coin'),
    ['contract/money.md:2 clause-key-value'],
  ],
  [
    'words that YAML reads differently',
    money.replace('heading: Money', 'heading: Money: a sign'),
    ['contract/money.md:3 clause-front-matter-line', 'contract/money.md:1 clause-key-missing'],
  ],
  [
    'an unknown condition',
    money.replace('"has"', '"matches"'),
    ['contract/money.md:6 clause-condition-malformed'],
  ],
  [
    'a condition that is code',
    money.replace('{"has": "payTo"}', 'payTo != null'),
    ['contract/money.md:6 clause-condition-malformed'],
  ],
  ['no words', money.slice(0, money.indexOf('Each')), ['contract/money.md:11 clause-empty']],
])('parseClause reports %s with its file and line', (_what, content, found) => {
  expect(codesOf(content)).toEqual(found);
});

test('parseClause reports every problem of a file, not the first alone', () => {
  expect(
    codesOf(money.replace('version: 2', 'version: two').replace('required: false', 'required: maybe')),
  ).toEqual(['contract/money.md:7 clause-key-value', 'contract/money.md:9 clause-key-value']);
});
