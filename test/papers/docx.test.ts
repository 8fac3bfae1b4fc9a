import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toDocx } from '../../src/components/papers/toDocx.ts';
import { toDocxZip } from '../../src/components/papers/toDocxZip.ts';
import { composeConstitution } from '../../src/lib/constitution/index.ts';
import { composeContract, composeContracts } from '../../src/lib/contract/index.ts';
import { type Paper, toText } from '../../src/lib/papers/index.ts';
import { emptyProgramme, newPerson } from '../../src/lib/programme/index.ts';
import { fileIn, textOf } from './docxText.ts';
import { libraryOf } from './libraryOf.ts';
import { springCohort } from './springCohort.ts';

const contracts = libraryOf('contract');
const constitutions = libraryOf('constitution');

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The words of the plain text without the numbers that Word sets itself. */
const wordsOfPaper = (paper: Paper): readonly string[] =>
  words(
    paper.clauses.reduce(
      (text, { number, heading }) => text.replace(`\n${number}. ${heading}.`, `\n${heading}.`),
      toText(paper),
    ),
  );

const rightToLeft = () => ({
  ...emptyProgramme('x'),
  people: [newPerson('a', 'נועה בן־דוד', null), newPerson('b', 'Łukasz Żółć-O’Brien & <Co>', null)],
});

test('toDocx says the words of the plain text, in the same order', async () => {
  const papers = [
    ...composeContracts(springCohort(), contracts),
    composeContract(emptyProgramme('new'), [], contracts),
    composeConstitution(springCohort(), constitutions),
    composeConstitution(emptyProgramme('new'), constitutions),
    composeContract(rightToLeft(), ['a', 'b'], contracts),
  ];
  for (const paper of papers) {
    const xml = fileIn(await toDocx([paper], 'A4'), 'word/document.xml');
    expect(words(textOf(xml))).toEqual(wordsOfPaper(paper));
  }
});

test('toDocx numbers clauses as a list that begins again in each paper', async () => {
  const papers = composeContracts(springCohort(), contracts);
  const docx = await toDocx(papers, 'A4');
  const xml = fileIn(docx, 'word/document.xml');
  const lists = new Map<string, number>();
  for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
    const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
    if (id !== undefined) lists.set(id, (lists.get(id) ?? 0) + 1);
  }
  const clauses = papers[0]?.clauses.length ?? 0;
  expect([...lists.values()].filter((count) => count === clauses)).toHaveLength(papers.length);
  const numbering = fileIn(docx, 'word/numbering.xml');
  expect(numbering).toContain('w:lvlText w:val="%1."');
  expect(numbering.match(/<w:startOverride w:val="1"/g)?.length).toBeGreaterThanOrEqual(papers.length);
  expect(xml.match(/<w:pgNumType[^>]*w:start="1"/g)).toHaveLength(papers.length);
});

test('toDocx sets headings, page fields, the sheet of paper and rows that do not split', async () => {
  const paper = composeConstitution(springCohort(), constitutions);
  const docx = await toDocx([paper], 'Letter');
  const xml = fileIn(docx, 'word/document.xml');
  expect(xml.match(/<w:pStyle w:val="Heading1"/g)).toHaveLength(1);
  expect(xml.match(/<w:pStyle w:val="Heading2"/g)?.length).toBe(2 + paper.schedules.length);
  expect(xml).toMatch(/<w:pgSz[^>]*w:w="12240"[^>]*w:h="15840"/);
  const rows = xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  const names = Object.keys(unzipSync(docx));
  const footer = names.find((name) => /footer\d*\.xml$/.test(name)) ?? '';
  expect(fileIn(docx, footer)).toMatch(/PAGE.*NUMPAGES/s);
});

test('toDocx keeps signatures whole and with the words before them', async () => {
  const paper = composeContract(springCohort(), ['hana', 'stephen'], contracts);
  const xml = fileIn(await toDocx([paper], 'A4'), 'word/document.xml');
  const signed = xml.lastIndexOf('Signed. ');
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)];
  const at = paragraphs.findIndex(({ index }) => index + 1 > signed) - 1;
  expect(paragraphs[at]?.[0]).toContain('Signed. ');
  for (const kept of [paragraphs[at - 1], paragraphs[at]]) expect(kept?.[0]).toContain('<w:keepNext/>');
  const [table] = xml.slice(signed).match(/<w:tbl>.*?<\/w:tbl>/s) ?? [''];
  const lines = table.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  expect(lines.filter((line) => !line.includes('<w:keepNext/>'))).toHaveLength(2);
});

test('toDocxZip makes one file a paper, each named for its pair', async () => {
  const papers = composeContracts(springCohort(), contracts);
  const files = unzipSync(await toDocxZip(papers, 'A4'));
  expect(Object.keys(files)).toEqual(papers.map(({ key }) => `${key}.docx`));
  const [first] = Object.values(files);
  expect(fileIn(first as Uint8Array, 'word/document.xml')).toContain('Hana Kimura');
});
