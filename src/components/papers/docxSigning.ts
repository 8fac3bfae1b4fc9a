/** The signatures of a Word document: two beside each other, and nobody's lines parted. */
import { LeaderType, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import { type Paper, type Signatory, signingLabels } from '../../lib/papers/index.ts';
import { mm, NO_RULE, type Place, paragraphOf, runsOf } from './docxWords.ts';
import { crowdOf } from './paperEnding.ts';

/** Where the name and the lines begin, and where the lines end, from the left of a cell. */
const LINE = { from: mm(20), to: mm(70) };

/** The heading, the words and the signatures. Up to twelve people stay on one page. */
export function signingParts({ signing }: Paper, place: Place): readonly (Paragraph | Table)[] {
  const { heading, words, signatories } = signing;
  if (signatories.length === 0) return [];
  const whole = crowdOf(signatories) !== 'many';
  const pairs = Array.from({ length: Math.ceil(signatories.length / 2) }, (_, row) =>
    signatories.slice(row * 2, row * 2 + 2),
  );
  return [
    paragraphOf(
      [{ kind: 'text', text: words }],
      { ...place, indent: 0, keepNext: true },
      { spacing: { before: mm(6), after: mm(3) } },
      [new TextRun({ text: `${heading}. `, bold: true })],
    ),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: NO_RULE,
        bottom: NO_RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideHorizontal: NO_RULE,
        insideVertical: NO_RULE,
      },
      rows: pairs.map((pair, row) => rowOf(pair, whole && row < pairs.length - 1)),
    }),
  ];
}

function rowOf(pair: readonly Signatory[], keepNext: boolean): TableRow {
  const cells = pair.map((signatory) => cellOf(partsFor(signatory, keepNext)));
  const rest = pair.length === 1 ? [cellOf([new Paragraph({ keepNext })])] : [];
  return new TableRow({ cantSplit: true, children: [...cells, ...rest] });
}

const cellOf = (children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: 50, type: WidthType.PERCENTAGE },
    margins: { top: 0, bottom: mm(4), left: 0, right: mm(3) },
    children: [...children],
  });

function partsFor({ name, role }: Signatory, keepNext: boolean): readonly Paragraph[] {
  const line = (label: string, kept: boolean): Paragraph =>
    new Paragraph({
      keepNext: kept,
      spacing: { before: mm(4), after: 0 },
      tabStops: [
        { type: TabStopType.LEFT, position: LINE.from },
        { type: TabStopType.LEFT, position: LINE.to, leader: LeaderType.UNDERSCORE },
      ],
      children: [new TextRun({ text: `${label}\t\t` })],
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { after: 0 },
      indent: { left: LINE.from, hanging: LINE.from },
      tabStops: [{ type: TabStopType.LEFT, position: LINE.from }],
      children: [
        new TextRun({ text: `${signingLabels.name}\t` }),
        ...runsOf(name.map((inline) => ({ ...inline, strong: true }))),
      ],
    }),
    ...(role === '' ? [] : [new Paragraph({ text: role, keepNext: true, indent: { left: LINE.from } })]),
    line(signingLabels.signature, true),
    line(signingLabels.date, keepNext),
  ];
}
