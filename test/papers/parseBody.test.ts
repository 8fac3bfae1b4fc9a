import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../../src/lib/papers/index.ts';

const codesOf = (body: string) =>
  parseBody(body, 'x.md', 10).problems.map(({ code, facts }) => `${facts?.line} ${code}`);

test('parseBody reads paragraphs, lists, weights, fields and references', () => {
  const { blocks, problems } = parseBody(
    'We pay **{{amount}}** *each*.\nSee {{clause:money}}.\n\n- one\n- {{two}}\n\n## Later',
  );
  expect(problems).toEqual([]);
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      when: null,
      each: false,
      line: 1,
      items: [
        [
          { kind: 'text', text: 'We pay ', strong: false, emphasis: false },
          { kind: 'field', field: 'amount', strong: true, line: 1 },
          { kind: 'text', text: ' ', strong: false, emphasis: false },
          { kind: 'text', text: 'each', strong: false, emphasis: true },
          { kind: 'text', text: '. See ', strong: false, emphasis: false },
          { kind: 'reference', clause: 'money', line: 2 },
          { kind: 'text', text: '.', strong: false, emphasis: false },
        ],
      ],
    },
    {
      kind: 'list',
      when: null,
      each: false,
      line: 4,
      items: [
        [{ kind: 'text', text: 'one', strong: false, emphasis: false }],
        [{ kind: 'field', field: 'two', strong: false, line: 5 }],
      ],
    },
    {
      kind: 'heading',
      when: null,
      each: false,
      line: 7,
      items: [[{ kind: 'text', text: 'Later', strong: false, emphasis: false }]],
    },
  ]);
});

test('parseBody puts conditions and repetition on what follows them, and on nothing else', () => {
  const { blocks } = parseBody('<!-- each: person -->\n<!-- when: {"has":"seeks"} -->\n{{seeks}}\n\nAlways.');
  expect(blocks.map(({ when, each }) => ({ when, each }))).toEqual([
    { when: { has: 'seeks' }, each: true },
    { when: null, each: false },
  ]);
});

test('parseBody needs both of two conditions', () => {
  const { blocks } = parseBody('<!-- when: {"has":"a"} -->\n<!-- when: {"has":"b"} -->\nWords.');
  expect(blocks[0]?.when).toEqual({ all: [{ has: 'a' }, { has: 'b' }] });
});

test.each([
  ['an open brace', 'Pay {{amount.', ['10 clause-placeholder-unbalanced']],
  ['a closed brace', 'Fine.\nPay amount}}.', ['11 clause-placeholder-unbalanced']],
  ['code in braces', 'Pay {{amount + 1}}.', ['10 clause-placeholder-malformed']],
  ['an open asterisk', 'Pay **now.', ['10 clause-emphasis-unbalanced']],
  ['a condition without words', '<!-- when: {"has":"a"} -->', ['10 clause-condition-dangling']],
  ['a condition that is none', '<!-- when: a -->\nWords.', ['10 clause-condition-malformed']],
  ['HTML', 'Pay <b>now</b>.', ['10 clause-markup']],
  ['a script', '<script>alert(1)</script>', ['10 clause-markup']],
  ['a link', 'See [this](https://example.org).', ['10 clause-markup']],
  ['a numbered list', '1. One', ['10 clause-markup']],
  ['a heading of the wrong level', '# One', ['10 clause-markup']],
  ['code', 'Pay `now`.', ['10 clause-markup']],
])('parseBody reports %s with its line', (_what, body, found) => {
  expect(codesOf(body)).toEqual(found);
});

test('parseBody never throws, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('{{', '}}', '**', '*', '- ', '\n', '<!-- when: ', '-->', 'a')),
      (text, marks) => {
        const body = `${text}${marks.join('')}`;
        expect(Array.isArray(parseBody(body).blocks)).toBe(true);
      },
    ),
  );
});
