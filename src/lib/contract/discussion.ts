/** What the people of a pair or group said before they signed, and what follows from it for their contract. */
import {
  answersAlone,
  answersTo,
  type ClauseLibrary,
  type Field,
  type Manner,
  mannerOf,
  type PaperPerson,
  pairKey,
  peopleWith,
  personField,
  said,
  tell,
} from '../papers/index.ts';
import type { Answer, Answers, Programme } from '../programme/index.ts';

/** One question of the talk. */
export type TalkQuestion = {
  /** The id of the contract's field that it fills, or one of its own. */
  readonly id: string;
  /** As it is put to people. */
  readonly ask: string;
  /** How it is answered. */
  readonly field: Field;
  /** `shared`: one answer fills the contract. `own`: each person's fills what is said of them. `talk`: it stays here. */
  readonly fills: 'shared' | 'own' | 'talk';
};

export type TalkTopic = {
  readonly id: string;
  readonly heading: string;
  /** The table of the sheet that holds its answers. */
  readonly table: Field;
  readonly why: string;
  readonly questions: readonly TalkQuestion[];
};

/** What one person said, and the words that it prints as. */
export type TalkSaid = { readonly person: PaperPerson; readonly answer: Answer; readonly words: string };

/**
 * How far people have come with a question that needs one answer: nobody spoke, some have not yet, all said the
 * same, or they differ. It is never settled by us.
 */
export type Settlement = {
  readonly question: TalkQuestion;
  readonly state: 'open' | 'waiting' | 'agreed' | 'differ';
  readonly said: readonly TalkSaid[];
  readonly missing: readonly PaperPerson[];
  /** What was decided for these people's contract in so many words, whatever they said; null: nothing. */
  readonly decided: Answer | null;
};

/** The ids of a talk between two people who are not named yet. */
export const nobodyYet = ['first', 'second'];

/** Heads among the options of a topic's table; all others are questions. */
const notQuestions: ReadonlySet<string> = new Set(['question', 'everybody']);

/**
 * The topics in their order, each question with the field that it fills. A question of neither library is left
 * out; a test holds that there is none. Cost: O(questions × fields).
 */
export function talkTopics(discussion: ClauseLibrary, contract: ClauseLibrary): readonly TalkTopic[] {
  return discussion.clauses.flatMap(({ id, heading, why, fields }) => {
    const table = discussion.fields.find((field) => field.type === 'table' && fields.includes(field.id));
    if (!table) return [];
    const questions = table.options
      .filter((option) => !notQuestions.has(option.id))
      .flatMap((option) => questionOf(option.id, option.words, discussion, contract));
    return [{ id, heading, table, why, questions }];
  });
}

function questionOf(
  id: string,
  ask: string,
  discussion: ClauseLibrary,
  contract: ClauseLibrary,
): readonly TalkQuestion[] {
  const filled = contract.fields.find((field) => field.id === id);
  if (filled) return [{ id, ask, field: filled, fills: filled.scope === 'person' ? 'own' : 'shared' }];
  const field = discussion.fields.find((candidate) => candidate.id === id);
  return field ? [{ id, ask, field, fills: 'talk' }] : [];
}

/** Everything that was said in one pair or group, by `question@person`; nothing yet is empty. */
export function saidBy({ contract: { discussion } }: Programme, pair: readonly string[]): Answers {
  const key = pairKey(pair);
  return Object.hasOwn(discussion, key) ? (discussion[key] ?? {}) : {};
}

/** What one person answered, or null: an answer taken back says nothing. */
export function saidTo(field: Field, person: PaperPerson, answers: Answers, manner: Manner): TalkSaid | null {
  const answer = said({ it: answers[personField(field.id, person.id)] ?? null }).it;
  if (answer === undefined) return null;
  const told = tell(field, answer, manner);
  const option = field.options.find(({ id }) => id === told?.answer);
  return told ? { person, answer: told.answer, words: option?.label ?? told.items.join('; ') } : null;
}

/** Answers that mean the same: case, spacing, a final stop and the order of a list make no difference. */
const sense = (field: Field, { answer }: TalkSaid, manner: Manner): string =>
  (tell(field, answer, manner)?.items ?? [])
    .map((item) =>
      item
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .replace(/[.!…]+$/u, '')
        .trim(),
    )
    .sort()
    .join('\n');

/** How each question that needs one answer stands between these people. Cost: O(questions × people). */
export function settle(
  programme: Programme,
  pair: readonly string[],
  topics: readonly TalkTopic[],
): readonly Settlement[] {
  return topics
    .flatMap(({ questions }) => questions)
    .filter(({ fills }) => fills === 'shared')
    .map((question) => settlementOf(programme, pair, question));
}

function settlementOf(programme: Programme, pair: readonly string[], question: TalkQuestion): Settlement {
  const manner = mannerOf(programme);
  const people = peopleWith(programme, pair);
  const answers = saidBy(programme, pair);
  const all = people.flatMap((person) => saidTo(question.field, person, answers, manner) ?? []);
  const missing = people.filter(({ id }) => !all.some(({ person }) => person.id === id));
  const senses = new Set(all.map((each) => sense(question.field, each, manner)));
  const state =
    all.length === 0 ? 'open' : senses.size > 1 ? 'differ' : missing.length > 0 ? 'waiting' : 'agreed';
  const own = answersAlone(programme.contract.each, pair);
  return { question, state, said: all, missing, decided: own[question.id] ?? null };
}

/**
 * What these people agreed on, as answers to the contract's questions, and what each said of themselves.
 * Differences give nothing. Cost: O(fields × people).
 */
export function agreedAnswers(
  programme: Programme,
  pair: readonly string[],
  fields: readonly Field[],
): Answers {
  const answers = saidBy(programme, pair);
  if (Object.keys(answers).length === 0) return {};
  const shared: Record<string, Answer> = {};
  for (const field of fields) {
    if (field.from !== 'answers' || field.scope === 'person') continue;
    const question: TalkQuestion = { id: field.id, ask: '', field, fills: 'shared' };
    const { state, said: all } = settlementOf(programme, pair, question);
    const [first] = all;
    if (state === 'agreed' && first) shared[field.id] = first.answer;
  }
  return answersTo(fields, shared);
}

/** What each person said of themselves, for the facts that the contract takes from the list of people. */
export function ownWords(programme: Programme, pair: readonly string[], fields: readonly Field[]): Answers {
  const answers = saidBy(programme, pair);
  const own: Record<string, Answer | null> = {};
  for (const field of fields.filter(({ scope, from }) => scope === 'person' && from === 'people')) {
    for (const id of pair) own[personField(field.id, id)] = answers[personField(field.id, id)] ?? null;
  }
  return said(own);
}
