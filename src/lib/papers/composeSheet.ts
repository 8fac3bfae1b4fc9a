/** The smaller papers: one of a kind in a programme, answered under `programme.sheets`, signed by nobody. */
import type { Answer, Programme } from '../programme/index.ts';
import { tell } from './answers.ts';
import type { ClauseLibrary } from './clause.ts';
import { composePaper } from './composePaper.ts';
import type { Block, Paper } from './paper.ts';
import { answersTo, controlOf, mannerOf, programmeFacts, said, termFacts } from './programmeFacts.ts';
import { onOneLine } from './prose.ts';

type Given = Readonly<Record<string, Answer>>;

export type SheetRequest = {
  /** What the Programme knows; it cannot be answered over. */
  readonly facts: Given;
  /** What is printed where nothing was answered, if the programme knows better than the default. */
  readonly suggestions?: Given;
  readonly tables?: Readonly<Record<string, readonly Block[]>>;
};

/** The facts that every small paper may name: those of the agreements, and the day of the event. */
export const sheetFacts = (programme: Programme, peerSentence: string): Given =>
  said({ ...programmeFacts(programme, peerSentence), eventDate: programme.event });

/** Everything that a small paper's questions say: suggestions, answers over them, facts over both. */
export function sheetAnswers(
  programme: Programme,
  { cover, fields }: ClauseLibrary,
  { facts, suggestions = {} }: Omit<SheetRequest, 'tables'>,
): Given {
  const { answers } = sheetOf(programme, cover.kind);
  const typed = { ...suggestions, ...answersTo(fields, answers), ...facts };
  return { ...typed, ...termFacts(fields, typed, mannerOf(programme)) };
}

/** The paper of this library with these facts. Never fails: what is missing is a blank. Cost: O(words). */
export function composeSheet(programme: Programme, library: ClauseLibrary, request: SheetRequest): Paper {
  const { cover, fields } = library;
  const manner = mannerOf(programme);
  const answers = sheetAnswers(programme, library, request);
  const dated = fields.find(({ id }) => id === 'documentDate');
  const date = (dated && tell(dated, answers.documentDate, manner)?.items[0]) ?? '';
  return composePaper(library, {
    key: cover.kind,
    subject: onOneLine(programme.name),
    control: controlOf(programme, sheetOf(programme, cover.kind).documentVersion, date),
    filling: { answers, inlines: {}, tables: request.tables ?? {}, people: [], manner },
    signatories: [],
  });
}

const sheetOf = ({ sheets }: Programme, kind: string): Programme['sheets'][string] =>
  (Object.hasOwn(sheets, kind) ? sheets[kind] : undefined) ?? { answers: {}, documentVersion: 1 };
