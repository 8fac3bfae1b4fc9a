import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wideRows } from '../../src/components/papers/PaperView.tsx';
import { cssString, fileNameOf, pageRules, versionLine } from '../../src/components/papers/pageStyle.ts';
import { endingOf } from '../../src/components/papers/paperEnding.ts';
import type { Paper } from '../../src/lib/papers/index.ts';

const clause = (number: number, length: number): Paper['clauses'][number] => ({
  id: `clause-${number}`,
  number,
  heading: 'Term',
  blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'x'.repeat(length) }] }],
});

const paper = (changes: Partial<Paper> = {}): Paper => ({
  kind: 'contract',
  key: 'hana-kimura-stephen-moss',
  title: 'Six-month peer mentoring contract',
  subject: 'Hana Kimura and Stephen Moss',
  control: {
    programme: 'Spring cohort 2027',
    logo: null,
    organisation: 'Harbour Business School',
    documentVersion: 1,
    date: '8 December 2026',
    templateVersion: '1.0',
    copy: '7c1e40af',
  },
  opening: [],
  commitments: { heading: 'What we commit to', rows: [], note: [] },
  clausesHeading: 'What we agree',
  clauses: [1, 2, 3, 4, 5].map((number) => clause(number, 120)),
  schedules: [],
  signing: { heading: 'Signed', words: 'We have read this together.', signatories: signers(2) },
  blanks: [],
  ...changes,
});

function signers(count: number): Paper['signing']['signatories'] {
  return Array.from({ length: count }, () => ({ name: [{ kind: 'text', text: 'Dev Patel' }], role: '' }));
}

/** What a browser reads in a CSS string: escapes undone, or nothing where the string ends too soon. */
function read(css: string): string | undefined {
  const inside = /^"((?:[^"\\\n]|\\[\da-f]{1,6} )*)"$/u.exec(css)?.[1];
  return inside?.replace(/\\([\da-f]+) /gu, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}

test('versionLine says version, date and copy, and says when a paper is undated', () => {
  expect(versionLine(paper())).toBe('Version 1, 8 December 2026, copy 7c1e\u00a040af');
  const undated = paper({ control: { ...paper().control, date: null } });
  expect(versionLine(undated)).toBe('Version 1, undated, copy 7c1e\u00a040af');
});

test('cssString keeps Łukasz Żółć-O’Brien as he is and takes the sting out of markup', () => {
  expect(cssString('Łukasz Żółć-O’Brien')).toBe('"Łukasz Żółć-O’Brien"');
  expect(cssString('a"b\\c\n</style>')).toBe('"a\\22 b\\5c c \\3c /style\\3e "');
});

test('cssString gives back the same words for any text, and no way out of the string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const css = cssString(text);
      expect(read(css)).toBe(
        text
          .replace(/[\s--\u00a0]+/gv, ' ')
          .trim()
          .toWellFormed(),
      );
      expect(css).not.toMatch(/[<>{}\n]/u);
    }),
  );
});

test('pageRules lets the browser count the pages of a paper that is printed alone', () => {
  const rules = pageRules([paper()], 'A4', [2]);
  expect(rules).toContain('size:A4 portrait;margin:25mm');
  expect(rules).toContain('"Page " counter(page) " of " counter(pages)');
});

test('pageRules gives each of many papers its own page, counter and number of pages', () => {
  const rules = pageRules([paper(), paper({ subject: 'Amara Okafor and Wei Lin' })], 'Letter', [2, 3]);
  expect(rules).toContain('@page paper-2{size:letter portrait;margin:25mm;counter-increment:paper-2;');
  expect(rules).toContain('"Page " counter(paper-1) " of 2"');
  expect(rules).toContain('"Page " counter(paper-2) " of 3"');
  expect(rules).toContain('.print-set>:nth-child(2){page:paper-2}');
});

test('pageRules cuts a name of 300 characters, since a running line is neither wrapped nor clipped', () => {
  const rules = pageRules([paper({ subject: 'W'.repeat(300) })], 'A4', [1]);
  expect(rules).toMatch(/"W{10,30}…"/u);
});

test('fileNameOf names the paper, its people and its version, without what a file name may not hold', () => {
  expect(fileNameOf([paper()])).toBe(
    'Six-month peer mentoring contract, Hana Kimura and Stephen Moss, version 1',
  );
  expect(fileNameOf([paper({ subject: 'A/B: "C"' })])).not.toMatch(/[\\/:*?"<>|]/u);
  expect(fileNameOf([paper(), paper()])).toBe(
    'Six-month peer mentoring contract, 2 papers, Spring cohort 2027',
  );
});

test('wideRows gives a long row the whole width and leaves no short row without a neighbour', () => {
  expect(wideRows([10, 10, 10, 80, 10, 10])).toEqual([false, false, true, true, false, false]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 })), (lengths) => {
      const wide = wideRows(lengths);
      const runs = wide
        .map((isWide) => (isWide ? '|' : '.'))
        .join('')
        .split('|');
      expect(runs.every((run) => run.length % 2 === 0)).toBe(true);
      expect(lengths.every((length, index) => length <= 52 || wide[index])).toBe(true);
    }),
  );
});

test('endingOf keeps three clauses with two signatures and one with eleven', () => {
  expect(endingOf(paper())).toEqual({ clauses: 3, blocks: 0, tie: 'firm' });
  const eleven = paper({ signing: { ...paper().signing, signatories: signers(11) } });
  expect(endingOf(eleven)).toEqual({ clauses: 1, blocks: 0, tie: 'firm' });
});

test('endingOf ties loosely where the last clause alone is too long, and where signatures fill pages', () => {
  const long = paper({ clauses: [clause(1, 100), clause(2, 3000)] });
  expect(endingOf(long)).toEqual({ clauses: 1, blocks: 0, tie: 'loose' });
  const crowd = paper({ signing: { ...paper().signing, signatories: signers(24) } });
  expect(endingOf(crowd)).toEqual({ clauses: 1, blocks: 0, tie: 'loose' });
});

test('endingOf keeps the end of the last schedule, which stands between clauses and signatures', () => {
  const blocks = [900, 500, 200].flatMap((length) => clause(1, length).blocks);
  const withSchedule = paper({ schedules: [{ title: 'Meetings', blocks }] });
  expect(endingOf(withSchedule)).toEqual({ clauses: 0, blocks: 2, tie: 'firm' });
});
