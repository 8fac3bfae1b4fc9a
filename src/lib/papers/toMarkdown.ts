/** A Paper as Markdown (CommonMark with tables): the same words as its plain text, and none of them markup. */
import type { Block, Inlines, Paper, Signatory } from './paper.ts';
import { controlLine, ruledLine, signingLabels } from './toText.ts';

/** The text with everything escaped that Markdown or HTML would take for markup. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~|&]/g, '\\$&');

/** The same at the start of a line, where more is markup. */
const atStart = (words: string): string =>
  words.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');

const rule = escaped(ruledLine);

function weighted(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

const run = (inlines: Inlines): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'blank') return rule;
      const text = escaped(inline.text);
      if (inline.strong) return weighted(text, '**');
      return inline.kind === 'text' && inline.emphasis ? weighted(text, '*') : text;
    })
    .join('')
    .replaceAll('****', '');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function blockLines(block: Block): string {
  if (block.kind === 'paragraph') return atStart(run(block.inlines));
  if (block.kind === 'heading') return `### ${escaped(block.text)}`;
  if (block.kind === 'list') return block.items.map((item) => `- ${atStart(run(item))}`).join('\n');
  return [
    ...(block.caption === '' ? [] : [`*${escaped(block.caption)}*`, '']),
    row(block.head.map(escaped)),
    row(block.head.map(() => '---')),
    ...block.rows.map((cells) => row(cells.map((cell) => (cell.length === 0 ? rule : run(cell))))),
  ].join('\n');
}

/** Text that belongs to a numbered item, as far in as the item's own words. */
const indented = (text: string, width: number): string => text.replace(/^(?=.)/gm, ' '.repeat(width));

function clauseLines({ number, heading, blocks }: Paper['clauses'][number]): string {
  const [first, ...others] = blocks;
  const opening = `${number}. **${escaped(heading)}.**`;
  const [head, rest] =
    first?.kind === 'paragraph' ? [`${opening} ${run(first.inlines)}`, others] : [opening, blocks];
  return [head, ...rest.map((block) => indented(blockLines(block), `${number}. `.length))].join('\n\n');
}

const signatureLines = ({ name, role }: Signatory): string =>
  [
    `- ${signingLabels.name}: ${run(name)}${role === '' ? '' : `, ${escaped(role)}`}`,
    `  ${signingLabels.signature}: ${rule}`,
    `  ${signingLabels.date}: ${rule}`,
  ].join('  \n');

/** The whole paper as Markdown with a final newline. Cost: O(words). */
export function toMarkdown(paper: Paper): string {
  const { commitments, signing } = paper;
  const parts = [
    `# ${escaped(paper.title)}`,
    atStart(escaped(controlLine(paper.control))),
    ...paper.opening.map(blockLines),
    commitments.rows.length > 0 ? `## ${escaped(commitments.heading)}` : '',
    commitments.rows.map(({ label, value }) => `- **${escaped(label)}:** ${run(value)}`).join('\n'),
    atStart(run(commitments.note)),
    paper.clauses.length > 0 ? `## ${escaped(paper.clausesHeading)}` : '',
    ...paper.clauses.map(clauseLines),
    ...paper.schedules.flatMap(({ title, blocks }) => [`## ${escaped(title)}`, ...blocks.map(blockLines)]),
    signing.signatories.length > 0 ? `**${escaped(signing.heading)}.** ${escaped(signing.words)}` : '',
    ...signing.signatories.map(signatureLines),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
