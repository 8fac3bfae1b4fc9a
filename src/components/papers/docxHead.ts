/** The head of a Word document: logo, title, document control, parties, and the box of commitments. */
import { HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { controlLine, type Paper } from '../../lib/papers/index.ts';
import { mm, NO_RULE, type Parts, type Place, paragraphOf, partsOf, RULE } from './docxWords.ts';

/** All that stands before the clauses. */
export function headParts(paper: Paper): Parts {
  const place: Place = { indent: 0, keepNext: false, instance: 0 };
  return [
    ...markParts(paper),
    new Paragraph({ text: paper.title, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      spacing: { after: mm(4) },
      children: [new TextRun({ text: controlLine(paper.control), size: 17, color: '333333' })],
    }),
    ...paper.opening.flatMap((block) => partsOf(block, place)),
    ...commitmentParts(paper, place),
  ];
}

/** The logo, at most 40 mm by 16 mm. */
function markParts({ control: { logo, organisation } }: Paper): Parts {
  if (!logo) return [];
  const [, type, base64 = ''] = /^data:image\/(png|jpeg);base64,(.*)$/.exec(logo.url) ?? [];
  const scale = Math.min(151 / logo.width, 60 / logo.height);
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: type === 'jpeg' ? 'jpg' : 'png',
          data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
          transformation: { width: logo.width * scale, height: logo.height * scale },
          altText: { name: 'logo', title: organisation, description: organisation },
        }),
      ],
    }),
  ];
}

/** The box on page 1: one cell with a border, its rows as label and words. */
function commitmentParts({ commitments }: Paper, place: Place): Parts {
  const { heading, rows, note } = commitments;
  if (rows.length === 0) return [];
  const cell = (words: Paragraph, width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: mm(0.8), bottom: mm(0.8), left: mm(2), right: mm(2) },
      children: [words],
    });
  const tight = { spacing: { after: 0 }, keepNext: true };
  const label = (text: string): Paragraph =>
    new Paragraph({ ...tight, children: [new TextRun({ text, size: 19, color: '333333' })] });
  const strong = { style: RULE.style, size: 10, color: '111111' };
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: strong,
        bottom: strong,
        left: strong,
        right: strong,
        insideHorizontal: RULE,
        insideVertical: NO_RULE,
      },
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [cell(label(row.label), 22), cell(paragraphOf(row.value, place, tight), 78)],
          }),
      ),
    }),
    paragraphOf(note, place, { spacing: { before: mm(2) } }),
  ];
}
