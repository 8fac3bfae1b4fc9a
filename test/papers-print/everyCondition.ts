/** A few programmes between which every condition of an agreement has been met and not met. */
import { composeConstitution } from '../../src/lib/constitution/index.ts';
import { composeContract } from '../../src/lib/contract/index.ts';
import { type ClauseLibrary, type Paper, toText } from '../../src/lib/papers/index.ts';
import { type Answers, emptyProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { givingAndTaking, springCohort } from '../papers/springCohort.ts';
import { conditionalWords, everyChoice, everyOptional } from '../papers/wordsOf.ts';

/** The contract of the first pair, or everybody's constitution. */
export const paperOf = (p: Programme, library: ClauseLibrary): Paper =>
  library.cover.kind === 'contract'
    ? composeContract(p, p.match?.pairs[0] ?? p.match?.groups[0] ?? [], library)
    : composeConstitution(p, library);

/** One pair alone, so that there is one contract; nothing answered but what is given. */
const answered = (p: Programme, library: ClauseLibrary, answers: Answers): Programme => {
  const [first = ['', '']] = p.match?.pairs ?? [];
  const kind = library.cover.kind === 'contract' ? 'contract' : 'constitution';
  return {
    ...p,
    match: p.match && { ...p.match, pairs: [first] },
    people: p.people.filter(({ id }) => first.includes(id)),
    [kind]: { ...p[kind], each: {}, answers },
  };
};

/** Answers that take the first option of every choice, then the second of each, and so on. */
function mixedChoices(library: ClauseLibrary): readonly Answers[] {
  const choices = library.fields.filter(({ type, from }) => type === 'choice' && from === 'answers');
  const most = Math.max(...choices.map(({ options }) => options.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(choices.map(({ id, options }) => [id, options[at % options.length]?.id ?? ''])),
  );
}

/** Three people with one contract. */
const trio = (library: ClauseLibrary): Programme => {
  const p = answered(springCohort(), library, {});
  const ids = ['hana', 'lukasz', 'wen'];
  return {
    ...p,
    people: springCohort().people.filter(({ id }) => ids.includes(id)),
    match: p.match && { ...p.match, pairs: [], groups: [ids] },
  };
};

/**
 * As few as a greedy choice finds of: each option of each choice, every optional answer, two sides and one pool with
 * and without what they give, and a programme with nothing in it. `missed` lists conditions that stayed one way.
 */
export function everyCondition(library: ClauseLibrary): {
  readonly programmes: readonly Programme[];
  readonly missed: readonly string[];
} {
  const wanted = conditionalWords(library).map(({ words }) => words);
  const candidates = [
    ...mixedChoices(library).map((answers) => answered(springCohort(), library, answers)),
    ...everyChoice(library).map((answers) => answered(springCohort(), library, answers)),
    trio(library),
    answered(springCohort(), library, everyOptional(library)),
    answered(givingAndTaking('two-sided'), library, {}),
    answered(givingAndTaking('one-pool'), library, {}),
    emptyProgramme('nothing'),
  ].map((programme) => {
    const text = toText(paperOf(programme, library));
    return {
      programme,
      shows: new Set(wanted.map((words) => `${text.includes(words) ? '+' : '-'}${words}`)),
    };
  });
  const open = new Set(wanted.flatMap((words) => [`+${words}`, `-${words}`]));
  const programmes: Programme[] = [];
  for (;;) {
    const news = candidates.map(({ shows }) => [...shows].filter((one) => open.has(one)).length);
    const most = Math.max(...news);
    const best = candidates[news.indexOf(most)];
    if (most === 0 || !best) return { programmes, missed: [...open] };
    programmes.push(best.programme);
    for (const one of best.shows) open.delete(one);
  }
}
