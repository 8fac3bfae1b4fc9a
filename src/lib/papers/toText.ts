/** A Paper as plain text, a paragraph a line: for e-mail, and for reading in a diff. */
import type { Block, Inlines, Paper, Signatory } from './paper.ts';

/** What a blank looks like where no rule can be drawn. */
export const ruledLine = '____________';

/** The words beside the signatures, in every format. */
export const signingLabels = { name: 'Name', signature: 'Signature', date: 'Date' } as const;

/** Document control in one line: programme, version, date, template and copy. */
export function controlLine(control: Paper['control']): string {
  const whose = [control.programme, control.organisation].filter((name) => name !== '').join(', ');
  const copy =
    control.copy === '' ? '' : ` Copy\u00a0${control.copy.slice(0, 4)}\u00a0${control.copy.slice(4)}.`;
  const version = `Version ${control.documentVersion}, ${control.date ?? 'undated'}.`;
  return `${whose === '' ? '' : `${whose}. `}${version} Template ${control.templateVersion}.${copy}`;
}

const run = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'blank' ? ruledLine : inline.text)).join('');

/** What an empty cell of a table means: room to write. */
const cell = (inlines: Inlines): string => (inlines.length === 0 ? ruledLine : run(inlines));

/** The lines of a block, an empty text for an empty line between paragraphs. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [run(block.inlines)];
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'list') return block.items.map((item) => `- ${run(item)}`);
  const caption = block.caption === '' ? [] : [block.caption];
  return [...caption, block.head.join(' | '), ...block.rows.map((row) => row.map(cell).join(' | '))];
}

const blockText = (block: Block, indent = ''): string =>
  linesOf(block)
    .map((line) => `${indent}${line}`)
    .join('\n');

const signatureText = ({ name, role }: Signatory): string =>
  [
    `${signingLabels.name}: ${run(name)}${role === '' ? '' : `, ${role}`}`,
    `${signingLabels.signature}: ${ruledLine}`,
    `${signingLabels.date}: ${ruledLine}`,
  ].join('\n');

function clauseText({ number, heading, blocks }: Paper['clauses'][number]): readonly string[] {
  const [first, ...others] = blocks;
  const opening = `${number}. ${heading}.`;
  if (first?.kind !== 'paragraph') return [opening, ...blocks.map((block) => blockText(block, '   '))];
  return [`${opening} ${run(first.inlines)}`, ...others.map((block) => blockText(block, '   '))];
}

/** The whole paper as text with a final newline. Cost: O(words). */
export function toText(paper: Paper): string {
  const { commitments, signing } = paper;
  const parts = [
    paper.title,
    controlLine(paper.control),
    ...paper.opening.map((block) => blockText(block)),
    commitments.rows.length > 0 ? commitments.heading : '',
    commitments.rows.map(({ label, value }) => `${label}: ${run(value)}`).join('\n'),
    run(commitments.note),
    paper.clauses.length > 0 ? paper.clausesHeading : '',
    ...paper.clauses.flatMap(clauseText),
    ...paper.schedules.flatMap(({ title, blocks }) => [title, ...blocks.map((block) => blockText(block))]),
    signing.signatories.length > 0 ? `${signing.heading}. ${signing.words}` : '',
    ...signing.signatories.map(signatureText),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
