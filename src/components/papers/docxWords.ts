/** Blocks and runs of words as parts of a Word document. */
import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Inline, type Inlines, ruledLine } from '../../lib/papers/index.ts';

/** Twentieths of a point in a millimetre. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** How far the words of a clause stand in from its number. */
export const HANG = mm(9);
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: '888888' } as const;
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export type Parts = readonly (Paragraph | Table)[];

/** Where some words stand: how far in, and whether the next paragraph has to stay with them. */
export type Place = { readonly indent: number; readonly keepNext: boolean; readonly instance: number };

/** Names that begin in a script written from right to left. */
const rightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}]/u.test(text);

function runOf(inline: Inline): TextRun {
  if (inline.kind === 'blank') return new TextRun({ text: ruledLine, bold: inline.strong ?? false });
  return new TextRun({
    text: inline.text,
    bold: inline.strong ?? false,
    italics: inline.kind === 'text' && (inline.emphasis ?? false),
    ...(inline.kind === 'value' && rightToLeft(inline.text) ? { rightToLeft: true } : {}),
  });
}

export const runsOf = (inlines: Inlines): readonly ParagraphChild[] => inlines.map(runOf);

/** A paragraph whose lines stay together unless it is long, with these runs before its own. */
export function paragraphOf(
  inlines: Inlines,
  place: Place,
  options: IParagraphOptions = {},
  before: readonly ParagraphChild[] = [],
): Paragraph {
  return new Paragraph({
    indent: { left: place.indent },
    keepNext: place.keepNext,
    widowControl: true,
    ...options,
    children: [...before, ...runsOf(inlines)],
  });
}

/** The parts of one block. */
export function partsOf(block: Block, place: Place): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block.inlines, place)];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_3, keepNext: true })];
    case 'list':
      return block.items.map((item, at) =>
        paragraphOf(item, place, {
          indent: { left: place.indent + mm(5), hanging: mm(5) },
          numbering: { reference: 'points', level: 0, instance: place.instance },
          keepNext: place.keepNext || at === 0,
        }),
      );
    case 'table':
      return tableOf(block, place);
  }
}

/** The least height of a row to write in. */
const ROOM = { some: mm(13), much: mm(30) } as const;

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A caption, and a table whose rows do not split. A cell without words is room to write. */
function tableOf({ caption, head, rows, room }: TableBlock, place: Place): readonly (Paragraph | Table)[] {
  const cell = (inlines: Inlines, strong: boolean): TableCell =>
    new TableCell({
      margins: { top: mm(0.8), bottom: mm(0.8), left: 0, right: mm(2) },
      children: [
        paragraphOf(
          strong ? inlines.map((inline) => ({ ...inline, strong })) : inlines,
          { ...place, indent: 0, keepNext: place.keepNext || strong },
          { spacing: { after: 0 } },
        ),
      ],
    });
  const heads = head.map((text) => cell([{ kind: 'text', text }], true));
  return [
    ...(caption === ''
      ? []
      : [new Paragraph({ keepNext: true, children: [new TextRun({ text: caption, bold: true })] })]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: NO_RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideVertical: NO_RULE,
        bottom: RULE,
        insideHorizontal: RULE,
      },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((words) => cell(words, false)),
              ...(room ? { height: { value: ROOM[room], rule: HeightRule.ATLEAST } } : {}),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 0 }, keepNext: place.keepNext }),
  ];
}
