/** One agreement and what its questions need to know, composed away from the page. */
import { composeConstitution, constitutionSuggestions } from '../../lib/constitution/index.ts';
import {
  composeContract,
  composeContracts,
  contractAnswers,
  contractSuggestions,
} from '../../lib/contract/index.ts';
import { type ClauseLibrary, checkOwnClauses, type Paper } from '../../lib/papers/index.ts';
import type { Answers, Programme } from '../../lib/programme/index.ts';

export type ComposeQuestion = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  /** Whose contract it is; the constitution is everybody's. */
  readonly members: readonly string[];
};

export type Composed = {
  readonly paper: Paper;
  /** What is printed where nothing was answered, if it is better than the standard. */
  readonly suggestions: Answers;
  /** What was answered, agreed in the talk or else suggested, by field. */
  readonly answers: Answers;
  /** How many clauses of the organiser's own are to be put right. */
  readonly faults: number;
};

const isConstitution = ({ cover }: ClauseLibrary): boolean => cover.kind === 'constitution';

export function composeOne({ p, library, members }: ComposeQuestion): Composed {
  if (isConstitution(library)) {
    const suggestions = constitutionSuggestions(p);
    return {
      paper: composeConstitution(p, library),
      suggestions,
      answers: { ...suggestions, ...p.constitution.answers },
      faults: checkOwnClauses(library, p.constitution).size,
    };
  }
  return {
    paper: composeContract(p, members, library),
    suggestions: contractSuggestions(p, members, library),
    answers: contractAnswers(p, members, library),
    faults: checkOwnClauses(library, p.contract).size,
  };
}

/** Every contract of the match; a blank one where there is none; or the constitution. */
export function composeAll(p: Programme, library: ClauseLibrary): readonly Paper[] {
  if (isConstitution(library)) return [composeConstitution(p, library)];
  const all = composeContracts(p, library);
  return all.length > 0 ? all : [composeContract(p, [], library)];
}
