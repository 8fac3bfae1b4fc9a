import type { Block, Inline, Inlines } from '../../lib/papers/index.ts';
import { charactersIn } from './paperEnding.ts';

/** Called with the field whose question should be shown. */
export type OnField = (field: string) => void;

type BlocksProps = {
  readonly blocks: readonly Block[];
  /** A heading in bold at the start of the first paragraph. */
  readonly runIn?: string | undefined;
  readonly onField: OnField | undefined;
};

/** A run of blocks; the run-in heading stands in the first paragraph, or alone where there is none. */
export function Blocks({ blocks, runIn, onField }: BlocksProps) {
  const [first, ...rest] = blocks;
  if (runIn === undefined) return <>{blocks.map((block, at) => blockAt(block, at, onField))}</>;
  const lead = first?.kind === 'paragraph' ? first.inlines : [];
  const others = first?.kind === 'paragraph' ? rest : blocks;
  return (
    <>
      <p class={others.length > 0 ? 'leads' : undefined}>
        <b>{runIn}.</b> <Words inlines={lead} onField={onField} />
      </p>
      {others.map((block, at) => blockAt(block, at, onField))}
    </>
  );
}

function blockAt(block: Block, at: number, onField: OnField | undefined) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={at}>
          <Words inlines={block.inlines} onField={onField} />
        </p>
      );
    case 'heading':
      return <h3 key={at}>{block.text}</h3>;
    case 'list':
      return (
        <ul key={at} class="points" data-short={areShort(block.items) ? '' : undefined}>
          {block.items.map((item, row) => (
            <li key={row}>
              <Words inlines={item} onField={onField} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable key={at} table={block} onField={onField} />;
  }
}

/** Points of so many characters fit beside each other. */
const SHORT_POINT = 36;

const areShort = (items: readonly Inlines[]): boolean =>
  items.length > 1 && items.every((item) => charactersIn(item) <= SHORT_POINT);

/** A table of so many rows stands on one page. */
const SHORT_TABLE = 6;

type Table = Extract<Block, { kind: 'table' }>;

function PaperTable({ table, onField }: { readonly table: Table; readonly onField: OnField | undefined }) {
  return (
    <table
      class={table.rows.length <= SHORT_TABLE ? 'short' : undefined}
      data-columns={table.head.length}
      data-room={table.room}
    >
      {table.caption === '' ? null : <caption>{table.caption}</caption>}
      <thead>
        <tr>
          {table.head.map((cell, column) => (
            <th key={column} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>
                <Words inlines={cell} onField={onField} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Runs of words. What people typed is always a text node. */
export function Words({
  inlines,
  onField,
}: {
  readonly inlines: Inlines;
  readonly onField?: OnField | undefined;
}) {
  return <>{inlines.map((inline, at) => inlineAt(inline, at, onField))}</>;
}

function inlineAt(inline: Inline, at: number, onField: OnField | undefined) {
  const words = wordsOf(inline, at, onField);
  if (inline.strong) return <b key={at}>{words}</b>;
  return inline.kind === 'text' && inline.emphasis ? <i key={at}>{words}</i> : words;
}

/** A date in either style, which is not broken over two lines. */
const isDate = /^(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2},) \d{4}$/u;

function wordsOf(inline: Inline, at: number, onField: OnField | undefined) {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'blank') return <Blank key={at} inline={inline} onField={onField} />;
  const name = (
    <bdi key={at} dir="auto" data-field={inline.field} class={isDate.test(inline.text) ? 'whole' : undefined}>
      {inline.text}
    </bdi>
  );
  if (!onField) return name;
  return (
    <a
      key={at}
      class="answer"
      href={`#${encodeURIComponent(inline.field)}`}
      onClick={goTo(inline.field, onField)}
    >
      {name}
    </a>
  );
}

/** A link rather than a button, because a button cannot be broken over two lines of a sentence. */
const goTo = (field: string, onField: OnField) => (event: Event) => {
  event.preventDefault();
  onField(field);
};

type BlankInline = Extract<Inline, { kind: 'blank' }>;

/** Amber words on the screen, a ruled line on paper. */
function Blank({ inline, onField }: { readonly inline: BlankInline; readonly onField: OnField | undefined }) {
  const words = <span class="blank-words">to be filled in: {inline.label}</span>;
  if (!onField) {
    return (
      <span class="blank" data-field={inline.field}>
        {words}
      </span>
    );
  }
  return (
    <button type="button" class="blank" onClick={() => onField(inline.field)}>
      {words}
    </button>
  );
}
