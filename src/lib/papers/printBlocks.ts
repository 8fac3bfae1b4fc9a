/** The words of a clause with the answers in their places. */
import type { Answer } from '../programme/index.ts';
import { type Manner, tell } from './answers.ts';
import type { ClauseLibrary, CoverWords, Field } from './clause.ts';
import { holds } from './conditions.ts';
import type { Block, Inline, Inlines } from './paper.ts';
import { type BodyBlock, type BodyInline, parseBody } from './parseBody.ts';
import { listInProse } from './prose.ts';

/** Somebody in the paper; `name` is empty while unknown, `stand` then says who is meant: "the first person". */
export type PaperPerson = { readonly id: string; readonly name: string; readonly stand: string };

/** What the fields say. A person's own are kept under `personField`. */
export type Filling = {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Facts that are more than a text: names with their blanks. */
  readonly inlines: Readonly<Record<string, Inlines>>;
  readonly tables: Readonly<Record<string, readonly Block[]>>;
  readonly people: readonly PaperPerson[];
  readonly manner: Manner;
};

/** How a cross-reference to each printed clause or schedule reads: "clause 11", "annex B". */
export type References = ReadonlyMap<string, string>;

export type Printer = {
  readonly blocks: (body: string) => readonly Block[];
  /** The words of a cover on one line; null where their condition does not hold. */
  readonly line: (words: CoverWords) => Inlines | null;
  readonly answerOf: (field: string) => Answer | null;
};

/** The key under which one person's answer is kept. */
export const personField = (field: string, person: string): string => `${field}@${person}`;

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** What prints bodies and cover words with this filling. Cost of each: O(words). */
export function printerFor(library: ClauseLibrary, filling: Filling, references: References): Printer {
  const fields = new Map(library.fields.map((field) => [field.id, field]));
  const headings = new Map(library.clauses.map(({ id, heading }) => [id, heading]));
  const toldOf = (field: Field, person: PaperPerson | null) =>
    tell(field, own(filling.answers, keyOf(field, person)), filling.manner);
  const answerFor =
    (person: PaperPerson | null) =>
    (id: string): Answer | null => {
      const field = fields.get(id);
      if (!field) return null;
      const run = own(filling.inlines, keyOf(field, person));
      return run ? 'words' : (toldOf(field, person)?.answer ?? null);
    };

  const printField = (id: string, strong: boolean, person: PaperPerson | null): readonly Inlines[] => {
    const field = fields.get(id);
    if (!field) return [];
    const key = keyOf(field, person);
    const run = own(filling.inlines, key);
    if (run) return [strong ? run.map((inline) => ({ ...inline, strong: true })) : run];
    const weight = strong ? { strong: true } : {};
    const told = toldOf(field, person);
    if (!told) return [[{ kind: 'blank', field: key, label: labelOf(field, person), ...weight }]];
    return told.items.map((text) => [{ kind: 'value', text, field: key, ...weight }]);
  };
  const printInline = (inline: BodyInline, person: PaperPerson | null): Inlines => {
    if (inline.kind === 'text') return [plainText(inline)];
    if (inline.kind === 'field') return inSentence(printField(inline.field, inline.strong, person));
    const reference = references.get(inline.clause);
    if (reference !== undefined) return [{ kind: 'text', text: reference }];
    return [{ kind: 'text', text: headings.get(inline.clause) ?? '', emphasis: true }];
  };
  const printInlines = (inlines: readonly BodyInline[], person: PaperPerson | null): Inlines =>
    oneFullStop(inlines.flatMap((inline) => printInline(inline, person)));

  const printBlock = (block: BodyBlock, person: PaperPerson | null): readonly Block[] => {
    if (!holds(block.when, answerFor(person))) return [];
    const [first = []] = block.items;
    if (block.kind === 'table') {
      return first.flatMap((inline) =>
        inline.kind === 'field' ? (own(filling.tables, inline.field) ?? []) : [],
      );
    }
    if (block.kind === 'heading') return [{ kind: 'heading', text: wordsIn(printInlines(first, person)) }];
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', inlines: printInlines(first, person) }];
    const items = block.items.flatMap((item) => {
      const [only] = item;
      // An item that is nothing but a list becomes an item for each of its entries.
      if (item.length === 1 && only?.kind === 'field') return printField(only.field, only.strong, person);
      return [printInlines(item, person)];
    });
    return [{ kind: 'list', items }];
  };
  const printBody = (body: string): readonly Block[] =>
    joinLists(
      parseBody(body).blocks.flatMap((block) =>
        (block.each ? filling.people : [null]).flatMap((person) => printBlock(block, person)),
      ),
    );

  return {
    blocks: printBody,
    line: ({ words, when }) => {
      if (!holds(when, answerFor(null))) return null;
      const [block] = parseBody(words).blocks;
      return printInlines(block?.items[0] ?? [], null);
    },
    answerOf: answerFor(null),
  };
}

const keyOf = (field: Field, person: PaperPerson | null): string =>
  field.scope === 'person' && person ? personField(field.id, person.id) : field.id;

const labelOf = (field: Field, person: PaperPerson | null): string =>
  field.scope === 'person' && person ? `${field.label} (${person.name || person.stand})` : field.label;

const plainText = ({ text, strong, emphasis }: BodyInline & { readonly kind: 'text' }): Inline => ({
  kind: 'text',
  text,
  ...(strong ? { strong } : {}),
  ...(emphasis ? { emphasis } : {}),
});

/** The words of a run, with nothing where something is still to fill in. */
export const wordsIn = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'blank' ? '' : inline.text)).join('');

/** Several items as one run: values of one field become "a, b and c". */
function inSentence(items: readonly Inlines[]): Inlines {
  const [first] = items;
  const [value] = first ?? [];
  if (items.length < 2 || value?.kind !== 'value') return first ?? [];
  return [{ ...value, text: listInProse(items.map(wordsIn)) }];
}

/** A full stop after a value that brings its own is left out. */
const oneFullStop = (inlines: Inlines): Inlines =>
  inlines.map((inline, index) => {
    const before = inlines[index - 1];
    const doubled =
      inline.kind === 'text' &&
      inline.text.startsWith('.') &&
      before?.kind === 'value' &&
      /[.!?…]$/.test(before.text);
    return doubled ? { ...inline, text: inline.text.slice(1) } : inline;
  });

function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list') {
      joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
    } else joined.push(block);
  }
  return joined;
}
