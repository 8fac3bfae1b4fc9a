/** Faults in clauses. Files stop the build; the editor of one’s own clauses fetches the same words when it opens. */
import type { ClauseCode } from '../../lib/papers/index.ts';
import { type Facts, said, speaker, type WordsFor } from './words.ts';

/** Faults in the clause files: they stop the build, so each begins with its file and line. */
const inClause = (facts: Facts): string => `${said(facts, 'file')}:${said(facts, 'line')}:`;
export const clauseWords: WordsFor<ClauseCode> = {
  'clause-no-front-matter': (facts) =>
    `${inClause(facts)} the file has to begin with front matter between two lines of three hyphens.`,
  'clause-front-matter-line': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is not one “key: value” of its own. Put it on one line; put words that hold a colon or a # in quotation marks.`,
  'clause-key-unknown': (facts) => `${inClause(facts)} clauses have no “${said(facts, 'key')}”.`,
  'clause-key-missing': (facts) => `${inClause(facts)} “${said(facts, 'key')}” is missing.`,
  'clause-key-value': (facts) =>
    `${inClause(facts)} “${said(facts, 'key')}” has a value that does not fit. An id is also the name of its file.`,
  'clause-condition-malformed': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is no condition. Use all, any, not, equals or has.`,
  'clause-condition-dangling': (facts) => `${inClause(facts)} a condition stands before nothing.`,
  'clause-condition-contradiction': (facts) =>
    `${inClause(facts)} a condition contradicts itself, so its words could never be printed.`,
  'clause-condition-needs-person': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” differs from person to person. Put “each: person” before it.`,
  'clause-placeholder-unbalanced': (facts) =>
    `${inClause(facts)} a pair of braces is open or closed on its own.`,
  'clause-placeholder-malformed': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is neither a field, nor a clause, nor a table.`,
  'clause-emphasis-unbalanced': (facts) => `${inClause(facts)} an asterisk is open or closed on its own.`,
  'clause-markup': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” uses markup that papers do not print. Use paragraphs, “## ” headings, “- ” lists, **strong** and *emphasis*.`,
  'clause-empty': (facts) => `${inClause(facts)} the clause has no words.`,
  'clause-field-undefined': (facts) =>
    `${inClause(facts)} nobody has defined the field “${said(facts, 'field')}”.`,
  'clause-field-undeclared': (facts) =>
    `${inClause(facts)} the clause uses “${said(facts, 'field')}”, but “fields” does not name it.`,
  'clause-field-unused': (facts) =>
    `${inClause(facts)} “fields” names “${said(facts, 'field')}”, but the clause does not use it.`,
  'clause-field-unconditional': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” may be left open, so it needs a condition.`,
  'clause-field-per-person': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” differs from person to person. Put “each: person” before it.`,
  'clause-table-misplaced': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}”: a table stands alone, as {{table:…}}, and nothing else does.`,
  'clause-option-unknown': (facts) =>
    `${inClause(facts)} “${said(facts, 'option')}” is not among the options of “${said(facts, 'field')}”.`,
  'clause-start-answer': (facts) =>
    `${inClause(facts)} a starting point gives “${said(facts, 'field')}” an answer that it cannot have.`,
  'clause-reference-unknown': (facts) =>
    `${inClause(facts)} there is no clause “${said(facts, 'clause')}” to refer to.`,
  'clause-reference-conditional': (facts) =>
    `${inClause(facts)} the clause “${said(facts, 'clause')}” is not always printed. Refer to it only under its own condition.`,
  'clause-required-conditional': (facts) =>
    `${inClause(facts)} a clause cannot be required and depend on a condition.`,
  'clause-duplicate-id': (facts) =>
    `${inClause(facts)} “${said(facts, 'id')}” is also the id of ${said(facts, 'other')}.`,
  'clause-duplicate-order': (facts) =>
    `${inClause(facts)} ${said(facts, 'other')} has the same order, ${said(facts, 'order')}.`,
  'clause-content-missing': (facts) => `${inClause(facts)} this file is missing.`,
  'clause-content-malformed': (facts) =>
    `${inClause(facts)} ${said(facts, 'key') === '' ? 'this is not JSON' : `“${said(facts, 'key')}” does not fit`}.`,
};

export const wordsFor = speaker(clauseWords);
