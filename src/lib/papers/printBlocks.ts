/** The words of a clause with the answers in their places. */
import type { Answer } from '../programme/index.ts';
import { type Manner, type Told, tell } from './answers.ts';
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

/** All that printing needs to know. */
export type Setting = {
  readonly filling: Filling;
  readonly references: References;
  readonly fields: ReadonlyMap<string, Field>;
  readonly headings: ReadonlyMap<string, string>;
};

type Somebody = PaperPerson | null;

/** The key under which one person's answer is kept. */
export const personField = (field: string, person: string): string => `${field}@${person}`;

/** The setting in which this library is printed with this filling. */
export const settingFor = (library: ClauseLibrary, filling: Filling, references: References): Setting => ({
  filling,
  references,
  fields: new Map(library.fields.map((field) => [field.id, field])),
  headings: new Map(library.clauses.map(({ id, heading }) => [id, heading])),
});

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const keyOf = (field: Field, person: Somebody): string =>
  field.scope === 'person' && person ? personField(field.id, person.id) : field.id;

const labelOf = (field: Field, person: Somebody): string =>
  field.scope === 'person' && person ? `${field.label} (${person.name || person.stand})` : field.label;

const toldBy = (field: Field, person: Somebody, { filling }: Setting): Told | null =>
  tell(field, own(filling.answers, keyOf(field, person)), filling.manner);

/** The answer that conditions see: null while there is none. */
export const answerIn =
  (setting: Setting, person: Somebody = null) =>
  (id: string): Answer | null => {
    const field = setting.fields.get(id);
    if (!field) return null;
    const run = own(setting.filling.inlines, keyOf(field, person));
    return run ? 'words' : (toldBy(field, person, setting)?.answer ?? null);
  };

/** The blocks of a clause's words. Cost: O(words). */
export const printBody = (body: string, setting: Setting): readonly Block[] =>
  joinLists(
    parseBody(body).blocks.flatMap((block) =>
      (block.each ? setting.filling.people : [null]).flatMap((person) => printBlock(block, person, setting)),
    ),
  );

/** The words of a cover on one line; null where their condition does not hold. */
export function printLine({ words, when }: CoverWords, setting: Setting): Inlines | null {
  if (!holds(when, answerIn(setting))) return null;
  const [block] = parseBody(words).blocks;
  return printInlines(block?.items[0] ?? [], null, setting);
}

function printBlock(block: BodyBlock, person: Somebody, setting: Setting): readonly Block[] {
  if (!holds(block.when, answerIn(setting, person))) return [];
  const [first = []] = block.items;
  switch (block.kind) {
    case 'table':
      return first.flatMap((inline) =>
        inline.kind === 'field' ? (own(setting.filling.tables, inline.field) ?? []) : [],
      );
    case 'heading':
      return [{ kind: 'heading', text: wordsIn(printInlines(first, person, setting)) }];
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: printInlines(first, person, setting) }];
    case 'list':
      return [{ kind: 'list', items: block.items.flatMap((item) => printItem(item, person, setting)) }];
  }
}

/** An item that is nothing but a list becomes an item for each of its entries. */
function printItem(item: readonly BodyInline[], person: Somebody, setting: Setting): readonly Inlines[] {
  const [only] = item;
  return item.length === 1 && only?.kind === 'field'
    ? printField(only.field, only.strong, person, setting)
    : [printInlines(item, person, setting)];
}

const printInlines = (inlines: readonly BodyInline[], person: Somebody, setting: Setting): Inlines =>
  oneFullStop(inlines.flatMap((inline) => printInline(inline, person, setting)));

function printInline(inline: BodyInline, person: Somebody, setting: Setting): Inlines {
  if (inline.kind === 'field') return inSentence(printField(inline.field, inline.strong, person, setting));
  if (inline.kind === 'reference') {
    const reference = setting.references.get(inline.clause);
    if (reference !== undefined) return [{ kind: 'text', text: reference }];
    return [{ kind: 'text', text: setting.headings.get(inline.clause) ?? '', emphasis: true }];
  }
  const { text, strong, emphasis } = inline;
  return [{ kind: 'text', text, ...(strong ? { strong } : {}), ...(emphasis ? { emphasis } : {}) }];
}

/** What a field says, an item each; one blank where it says nothing. */
function printField(id: string, strong: boolean, person: Somebody, setting: Setting): readonly Inlines[] {
  const field = setting.fields.get(id);
  if (!field) return [];
  const key = keyOf(field, person);
  const weight = strong ? { strong } : {};
  const run = own(setting.filling.inlines, key);
  if (run) return [run.map((inline): Inline => ({ ...inline, ...weight }))];
  const told = toldBy(field, person, setting);
  if (!told) return [[{ kind: 'blank', field: key, label: labelOf(field, person), ...weight }]];
  return told.items.map((text) => [{ kind: 'value', text, field: key, ...weight }]);
}

/** The words of a run, with nothing where something is still to fill in. */
export const wordsIn = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'blank' ? '' : inline.text)).join('');

/** Several items as one run: values of one field become "a, b and c". */
function inSentence(items: readonly Inlines[]): Inlines {
  const [first = []] = items;
  const [value] = first;
  if (items.length < 2 || value?.kind !== 'value') return first;
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
