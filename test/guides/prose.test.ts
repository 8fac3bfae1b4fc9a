import { expect, test } from 'vitest';
import { blocksOf, measure, sentencesIn, textOf, wordsIn } from './prose.ts';

test('blocksOf tells headings, rows and running text apart, and drops tags with their attributes', () => {
  const source = `---
title: Not text
---

import Box from './Box.astro';

<Part is="why">

## Why it *works*

Ruth [rings](/guides/balance/) him.
She does not guess.

<Say>“Who are
  you?”</Say>

| Who  | What |
| ---- | ---- |
| Hana | aids |

- one thing
- another {'thing'}

</Part>
`;
  expect(blocksOf(source)).toEqual([
    { kind: 'heading', text: 'Why it works' },
    { kind: 'text', text: 'Ruth rings him. She does not guess.' },
    { kind: 'text', text: '“Who are you?”' },
    { kind: 'row', text: 'Who What' },
    { kind: 'row', text: 'Hana aids' },
    { kind: 'text', text: 'one thing' },
    { kind: 'text', text: 'another thing' },
  ]);
});

test('sentencesIn ends a sentence at its stop, and not inside a name or a number', () => {
  expect(sentencesIn('They met at the University of Missouri–St. Louis. Dr. Cliff came.')).toHaveLength(2);
  expect(sentencesIn('Revenue rose by 8.1 per cent. It held.')).toHaveLength(2);
  expect(sentencesIn('“Really?” “Yes.” And then: nothing.')).toHaveLength(3);
  expect(sentencesIn('no stop at all')).toHaveLength(1);
});

test('wordsIn counts a hyphenated word once and figures too', () => {
  expect(wordsIn('A six-month contract: $50, 11 people’s')).toEqual([
    'A',
    'six-month',
    'contract',
    '50,',
    '11',
    'people’s',
  ]);
});

test('measure gives a higher reading age to longer words and longer sentences', () => {
  const plain = measure('We meet. We talk. Then we go home.');
  const official = measure(
    'Participating entrepreneurs are encouraged to operationalise organisational accountability through collaborative reflection, and facilitators subsequently disseminate methodological documentation.',
  );
  expect(plain.readingAge).toBeLessThan(8);
  expect(official.readingAge).toBeGreaterThan(22);
  expect([plain.sentences, plain.words]).toEqual([3, 8]);
});

test('measure agrees with Flesch and Kincaid’s formula on a sentence counted by hand', () => {
  // 11 words, 1 sentence, 14 syllables: 0.39 × 11 + 11.8 × 14 / 11 − 15.59 = 3.72; the other formula gives less.
  const { readingAge } = measure('The people who run the programme meet on the first evening.');
  expect(readingAge).toBeGreaterThan(8);
  expect(readingAge).toBeLessThan(11.5);
});

test('textOf keeps the words of a link and of a stressed word', () => {
  expect(textOf('See [the plan](/guides/plan/) for *dates*.')).toBe('See the plan for dates.');
});
