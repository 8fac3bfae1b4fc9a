/** The application form: the questions of this programme, for paper and for any form service. */
import { addDays } from '../dates.ts';
import {
  type Block,
  type ClauseLibrary,
  composeSheet,
  dateOrNull,
  type Field,
  type Inlines,
  mannerOf,
  type Paper,
  said,
  sheetAnswers,
  sheetFacts,
  tell,
  toText,
} from '../papers/index.ts';
import { describePeer } from '../peer/index.ts';
import type { Answer, Criterion, Programme } from '../programme/index.ts';

type Given = Readonly<Record<string, Answer>>;

export type FormSection = 'you' | 'company' | 'way' | 'give' | 'practical' | 'agree';
const sections: readonly FormSection[] = ['you', 'company', 'way', 'give', 'practical', 'agree'];

export type FormQuestion = {
  /** Of the standard form, or the criterion's. */
  readonly id: string;
  readonly section: FormSection;
  readonly words: string;
  readonly kind: 'short' | 'long' | 'one' | 'many' | 'number' | 'yesNo';
  readonly options: readonly string[];
  readonly required: boolean;
};

/** The standard questions by section; those in brackets are asked in the full form alone. */
const frame: Readonly<Record<FormSection, readonly string[]>> = {
  you: ['name', 'email', 'side'],
  company: ['business', 'role', '(founded)', '(stage)', '(team)', '(revenue)', '(sector)', '(customer)'],
  way: ['(career)', '(journey)'],
  give: ['(challenge)', 'offers', 'seeks', '(prefer)'],
  practical: ['dates', '(format)', 'capacity', '(access)', 'avoid', 'competitors'],
  agree: ['commit', 'consent', 'share'],
};
const sectionOf: Readonly<Record<Criterion['family'], FormSection>> = {
  company: 'company',
  market: 'company',
  career: 'way',
  journey: 'way',
  person: 'way',
  own: 'way',
  need: 'give',
  place: 'practical',
  bounds: 'practical',
};
/** Entries of the menu that ask what a standard question asks. */
const sameAs: Readonly<Record<string, string>> = { skill: 'offers', wanted: 'seeks' };
const voluntary = /\(You may leave this out\.\)/;
const optional: ReadonlySet<string> = new Set([
  'access',
  'avoid',
  'competitors',
  'revenue',
  'prefer',
  'share',
]);

const kinds: Readonly<Record<Criterion['type'], FormQuestion['kind']>> = {
  number: 'number',
  band: 'one',
  'one-of': 'one',
  'many-of': 'many',
  'yes-no': 'yesNo',
  text: 'long',
};

function ofCriterion(criterion: Criterion): FormQuestion {
  const { id, family, question, name, type, options } = criterion;
  const words = question.trim() || name.trim();
  const chosen = type === 'band' || type === 'one-of' || type === 'many-of';
  return {
    id,
    section: sectionOf[family],
    words,
    kind: chosen && options.length === 0 ? 'long' : kinds[type],
    options: chosen ? options : [],
    required: !voluntary.test(words),
  };
}

function ofFrame(id: string, section: FormSection, { label, words }: Field['options'][number]): FormQuestion {
  const options = label.split('; ');
  const chosen = options.length > 1;
  const kind = chosen ? (id === 'customer' ? 'many' : 'one') : label === 'long' ? 'long' : 'short';
  return { id, section, words, kind, options: chosen ? options : [], required: !optional.has(id) };
}

/** The frame's questions that fit this programme, each of which the definition does not ask already. */
function framed(programme: Programme, { fields }: ClauseLibrary, full: boolean): readonly FormQuestion[] {
  const options = fields.find(({ id }) => id === 'questions')?.options ?? [];
  const { shape, sideNames, peer } = programme;
  const asked = new Set(peer.criteria.flatMap(({ menu }) => (menu === null ? [] : [menu])));
  const left = (id: string): boolean =>
    asked.has(id) || (shape === 'one-pool' && (id === 'side' || id === 'capacity'));
  return sections.flatMap((section) =>
    frame[section].flatMap((entry) => {
      const id = entry.replace(/[()]/g, '');
      const option = options.find((candidate) => candidate.id === id);
      if (!option || left(id) || (!full && id !== entry)) return [];
      const question = ofFrame(id, section, option);
      if (id !== 'side') return [question];
      return [{ ...question, kind: 'one' as const, options: [sideNames.a.one, sideNames.b.one] }];
    }),
  );
}

/** Every question, section by section: the standard ones, then those of the definition. Cost: O(questions). */
export function formQuestions(programme: Programme, library: ClauseLibrary): readonly FormQuestion[] {
  const { answers } = formAnswers(programme, library);
  const all = framed(programme, library, answers.breadth !== 'short');
  const own = programme.peer.criteria
    .filter(({ menu }) => menu === null || sameAs[menu] === undefined)
    .map(ofCriterion)
    .filter(({ words }) => words !== '');
  return sections.flatMap((section) => [...all, ...own].filter((question) => question.section === section));
}

const factsOf = (programme: Programme): Given => {
  const { sentence } = describePeer(programme.peer);
  return sheetFacts(programme, sentence);
};

/** What the form prints where nothing was answered: applications close three weeks before the event. */
export const formSuggestions = ({ event }: Programme): Given =>
  said({ deadline: event === null ? null : dateOrNull(addDays(event, -21)) });

function formAnswers(programme: Programme, library: ClauseLibrary) {
  const facts = factsOf(programme);
  const answers = sheetAnswers(programme, library, { facts, suggestions: formSuggestions(programme) });
  const breadth = library.fields.find(({ id }) => id === 'breadth');
  const told = breadth && tell(breadth, answers.breadth, mannerOf(programme));
  return { facts, answers: { ...answers, breadth: told?.answer ?? 'full' } };
}

const wordsIn =
  ({ fields }: ClauseLibrary) =>
  (id: string): string =>
    fields.find((field) => field.id === 'questions')?.options.find((option) => option.id === id)?.words ?? '';

/** Options of so many characters stay on one line with their box. */
const LINE = 36;
const whole = (option: string): string => (option.length > LINE ? option : option.replaceAll(' ', '\u00a0'));

/** The sections in which people tell a story, and need room for it. */
const tellings: ReadonlySet<FormSection> = new Set(['way', 'give']);

/** The form on paper: a table a section, with boxes to tick and room to write. Never fails. */
export function composeForm(programme: Programme, library: ClauseLibrary): Paper {
  const word = wordsIn(library);
  const questions = formQuestions(programme, library);
  const answerCell = ({ kind, options }: FormQuestion): Inlines => {
    const shown = kind === 'yesNo' ? [word('kind-yes'), word('kind-no')] : options;
    if (shown.length === 0) return [];
    return [
      { kind: 'text', text: shown.map((option) => `[\u00a0\u00a0]\u00a0${whole(option)}`).join('\u2003') },
    ];
  };
  const table = (section: FormSection): readonly Block[] => [
    {
      kind: 'table',
      caption: '',
      ...(tellings.has(section) ? { room: 'some' as const } : {}),
      head: [word('headQuestion'), word('headAnswer')],
      rows: questions
        .filter((question) => question.section === section)
        .map((question): readonly Inlines[] => [
          [{ kind: 'text', text: question.words }],
          answerCell(question),
        ]),
    },
  ];
  return composeSheet(programme, library, {
    facts: factsOf(programme),
    suggestions: formSuggestions(programme),
    tables: Object.fromEntries(sections.map((section) => [`form-${section}`, table(section)])),
  });
}

/** The same as numbered text, to be copied question by question into any form service. Cost: O(words). */
export function formText(programme: Programme, library: ClauseLibrary): string {
  const word = wordsIn(library);
  const paper = composeForm(programme, library);
  const head = toText({ ...paper, schedules: [] }).trimEnd();
  let number = 0;
  const parts = sections.flatMap((section) => {
    const asked = formQuestions(programme, library).filter((question) => question.section === section);
    if (asked.length === 0) return [];
    return [
      word(`caption-${section}`),
      ...asked.map(({ words, kind, options, required }) => {
        number += 1;
        const how = [word(`kind-${kind}`), ...(required ? [word('kind-required')] : [])].join(', ');
        return [`${number}. ${words} (${how})`, ...options.map((option) => `   - ${option}`)].join('\n');
      }),
    ];
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}
