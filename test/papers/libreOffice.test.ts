/** The Word files as LibreOffice opens them, where it is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { toDocx } from '../../src/components/papers/toDocx.ts';
import { composeConstitution } from '../../src/lib/constitution/index.ts';
import { composeContract, composeContracts, composeDiscussion } from '../../src/lib/contract/index.ts';
import { composeLetters } from '../../src/lib/letters/index.ts';
import { type Paper, toText } from '../../src/lib/papers/index.ts';
import { composeDefinition } from '../../src/lib/peer/index.ts';
import { composeBrief, composeForm, composePlan, composePrivacyNote } from '../../src/lib/planning/index.ts';
import { emptyProgramme } from '../../src/lib/programme/index.ts';
import { folioOf, type PdfPage, pagesOf, sheets, wordsOf } from '../papers-print/readPdf.ts';
import { planned } from '../planning/autumnPlan.ts';
import { libraryOf } from './libraryOf.ts';
import { springCohort } from './springCohort.ts';

const soffice = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));
const reason = soffice ? '' : ' (skipped: LibreOffice, `soffice`, is not installed here)';
/** It starts as a whole office, on a machine that may be busy: in milliseconds. */
const PATIENCE = 180_000;

const contract = libraryOf('contract');
const constitution = libraryOf('constitution');
const discussion = libraryOf('discussion');
const named = (name: string) => {
  const p = springCohort();
  return {
    ...p,
    people: p.people.map((person) => (person.id === 'hana' ? { ...person, name, business: name } : person)),
  };
};

const files: Readonly<Record<string, readonly Paper[]>> = {
  contract: [composeContract(springCohort(), ['hana', 'stephen'], contract)],
  'three-contracts': composeContracts(springCohort(), contract),
  constitution: [composeConstitution(springCohort(), constitution)],
  blank: [composeContract(emptyProgramme('new'), [], contract)],
  discussion: [composeDiscussion(springCohort(), ['hana', 'stephen'], discussion, contract)],
  letters: composeLetters(springCohort(), libraryOf('letter')),
  'letters-to-one-long-word': composeLetters(
    named('Hippolyta'.repeat(34).slice(0, 300)),
    libraryOf('letter'),
  ),
  brief: [composeBrief(planned(), libraryOf('brief'))],
  plan: [composePlan(planned(), libraryOf('plan'))],
  form: [composeForm(planned(), libraryOf('application-form'))],
  'privacy-note': [composePrivacyNote(planned(), libraryOf('privacy-note'))],
  definition: [composeDefinition(planned(), libraryOf('peer-definition'))],
  'long-name': [composeContract(named('Maximiliane '.repeat(25).trim()), ['hana', 'stephen'], contract)],
};

/** The pages of each file, opened and printed by LibreOffice. */
async function converted(): Promise<ReadonlyMap<string, readonly PdfPage[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const paths: string[] = [];
    for (const [name, papers] of Object.entries(files)) {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await toDocx(papers, 'A4'));
      paths.push(path);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      soffice ?? '',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
      { stdio: 'ignore', timeout: PATIENCE },
    );
    const pages = Object.keys(files).map(
      async (name) => [name, await pagesOf(readFileSync(join(folder, `${name}.pdf`)))] as const,
    );
    return new Map(await Promise.all(pages));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const letters = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
/** The letters between the running lines, which stand at the ends of each page's text here. */
const bodyLetters = (pages: readonly PdfPage[]): string =>
  letters(
    pages
      .flatMap(({ items, height }) => items.filter(({ y }) => y > 60 && y < height - 60))
      .map(({ text }) => text)
      .join(' '),
  );

/** The form's tables repeat their heads on each page, which the text does not. */
const withoutHeads = (text: string): string => text.replaceAll('QuestionYouranswer', '');

test.skipIf(!soffice)(
  `toDocx is opened and printed by LibreOffice with every word, number and whole signature${reason}`,
  async () => {
    const all = await converted();
    for (const [name, papers] of Object.entries(files)) {
      const pages = all.get(name) ?? [];
      expect(pages.length, name).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page.width).toBeCloseTo(sheets.A4.width, 0);
        expect(page.height).toBeCloseTo(sheets.A4.height, 0);
      }
      expect(withoutHeads(bodyLetters(pages)), name).toBe(
        withoutHeads(letters(papers.map(toText).join(' '))),
      );
      const folios = pages.map((_, at) => `Page ${at + 1} of ${pages.length}`);
      if (papers.length === 1) expect(pages.map(folioOf), name).toEqual(folios);
      const signers = papers.reduce((sum, { signing }) => sum + signing.signatories.length, 0);
      const signing = pages.filter((page) => wordsOf(page).includes('Signature'));
      expect(signing.reduce((sum, page) => sum + wordsOf(page).split('Signature').length - 1, 0)).toBe(
        signers,
      );
      expect(signing.length, `${name}: each paper is signed on one page`).toBe(
        signers === 0 ? 0 : papers.length,
      );
      for (const page of signing) expect(wordsOf(page).indexOf('Signed.')).toBeGreaterThan(80);
    }
  },
  PATIENCE,
);
