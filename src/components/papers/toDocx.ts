/** Papers as one Word document: real numbers, headings and page fields, each paper a section from page 1. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper } from '../../lib/papers/index.ts';
import { headParts } from './docxHead.ts';
import { signingParts } from './docxSigning.ts';
import { HANG, mm, type Parts, type Place, paragraphOf, partsOf } from './docxWords.ts';
import { type PageSize, runningHead, versionLine } from './pageStyle.ts';
import { lengthOf } from './paperEnding.ts';

/** In twentieths of a point. */
const pages = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const;
const MARGIN = mm(25);
/** A clause of more characters than this may be parted between two pages. */
const LONG_CLAUSE = 640;

/** The bytes of a `.docx` with these papers. Cost: O(words). */
export async function toDocx(papers: readonly Paper[], size: PageSize): Promise<Uint8Array> {
  const [first] = papers;
  const file = new Document({
    title: first?.title ?? '',
    subject: papers.length === 1 ? (first?.subject ?? '') : (first?.control.programme ?? ''),
    creator: first?.control.organisation || first?.control.programme || '',
    styles: styles(),
    numbering: { config: [numbered, points] },
    sections: papers.map((paper, index) => sectionOf(paper, index, size, papers.length === 1)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const numbered = {
  reference: 'clauses',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: HANG, hanging: HANG } } },
    },
  ],
};

const points = {
  reference: 'points',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
};

/** Sizes in half points: the page of the print, in a typeface that every office has. */
function styles() {
  const head = (size: number, before: number, after: number) => ({
    run: { font: 'Georgia', size, bold: true, color: '111111' },
    paragraph: { spacing: { before: mm(before), after: mm(after) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Georgia', size: 21, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: mm(1.5), line: 300 } },
      },
      heading1: head(40, 0, 2),
      heading2: head(26, 6, 2),
      heading3: head(21, 3, 1),
    },
  };
}

/** Word can count the pages of one section among several, LibreOffice cannot: there "Page 2" has to do. */
function sectionOf(paper: Paper, index: number, size: PageSize, alone: boolean): ISectionOptions {
  const { title, subject } = runningHead(paper);
  return {
    properties: {
      page: {
        size: pages[size],
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [runningLine([title], [subject], size)] }) },
    footers: {
      default: new Footer({
        children: [
          runningLine(
            [versionLine(paper)],
            alone
              ? ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
              : ['Page ', PageNumber.CURRENT],
            size,
          ),
        ],
      }),
    },
    children: [...headParts(paper), ...bodyParts(paper, index)],
  };
}

type Run = readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[];

/** Words at both ends of a line above or below the text. */
const runningLine = (left: Run, right: Run, size: PageSize): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: pages[size].width - 2 * MARGIN }],
    children: [
      new TextRun({ children: [...left], size: 18, color: '333333' }),
      new TextRun({ text: '\t', size: 18 }),
      new TextRun({ children: [...right], size: 18, color: '333333' }),
    ],
  });

function bodyParts(paper: Paper, instance: number): Parts {
  const { clauses, schedules } = paper;
  const plain: Place = { indent: 0, keepNext: false, instance };
  const ends = (index: number): boolean => schedules.length === 0 && index === clauses.length - 1;
  return [
    ...(clauses.length > 0
      ? [new Paragraph({ text: paper.clausesHeading, heading: HeadingLevel.HEADING_2 })]
      : []),
    ...clauses.flatMap((clause, index) => clauseParts(clause, instance, ends(index))),
    ...schedules.flatMap(({ title, blocks }, index) => [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
      ...blocks.flatMap((block, at) => {
        const last = index === schedules.length - 1 && at === blocks.length - 1;
        return partsOf(block, { ...plain, keepNext: last && lengthOf([block]) < LONG_CLAUSE });
      }),
    ]),
    ...signingParts(paper, plain),
  ];
}

/** A numbered clause; a short one stays on one page, and the last one with the signatures. */
function clauseParts(
  { heading, blocks }: Paper['clauses'][number],
  instance: number,
  beforeSigning: boolean,
): Parts {
  const [first, ...others] = blocks;
  const lead = first?.kind === 'paragraph' ? first.inlines : [];
  const rest = first?.kind === 'paragraph' ? others : blocks;
  const whole = lengthOf(blocks) < LONG_CLAUSE;
  const keep = (at: number): boolean => (at < rest.length - 1 ? whole : beforeSigning);
  const opening = paragraphOf(
    lead,
    { indent: HANG, keepNext: rest.length > 0 ? whole || lead.length < 2 : beforeSigning, instance },
    {
      indent: { left: HANG, hanging: HANG },
      numbering: { reference: 'clauses', level: 0, instance },
      keepLines: whole,
      spacing: { before: mm(1) },
    },
    [new TextRun({ text: `${heading}. `, bold: true })],
  );
  return [
    opening,
    ...rest.flatMap((block, at) => partsOf(block, { indent: HANG, keepNext: keep(at), instance })),
  ];
}
