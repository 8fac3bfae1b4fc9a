/**
 * What a paper is made from: clauses, the questions whose answers they print, and the cover around them.
 * All of it is content (`src/content/clauses/<paper>/`) and plain JSON, so a page can hand it to an island.
 */

import type { StartingPoint } from './startingPoints.ts';

/** When words are printed: a tiny language of plain data, never evaluated as code. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The field's answer is this one. */
  | { readonly equals: readonly [field: string, value: string | number | boolean] }
  /** The field has an answer. */
  | { readonly has: string };

export type Clause = {
  readonly id: string;
  readonly heading: string;
  /** Clauses are printed in rising order; no two share a number. */
  readonly order: number;
  /** Numbered among the clauses, or lettered after them. */
  readonly place: 'clause' | 'schedule';
  /** Every field that the words or the conditions name, no more and no fewer. */
  readonly fields: readonly string[];
  /** null: always printed. */
  readonly when: Condition | null;
  /** Whether an organiser may not leave it out. */
  readonly required: boolean;
  /** What it is for, in a sentence for the organiser. */
  readonly why: string;
  /** The version of its words, 1 or more. */
  readonly version: number;
  /** The first version of the template in which these words stood, "1.0". */
  readonly since: string;
  /** The last one; null while they still stand. */
  readonly until: string | null;
  /** The words, in restricted Markdown (`parseBody`). */
  readonly body: string;
  readonly file: string;
  /** The line of the file on which the words begin, from 1. */
  readonly bodyLine: number;
};

export type FieldType =
  | 'text'
  | 'longtext'
  | 'date'
  | 'money'
  | 'count'
  | 'duration'
  | 'choice'
  | 'list'
  | 'people'
  | 'table';

/** `words` is what the option prints as where a clause names the field. */
export type FieldOption = { readonly id: string; readonly label: string; readonly words: string };

export type Field = {
  readonly id: string;
  /** The group of questions it belongs to. */
  readonly group: string;
  readonly type: FieldType;
  /**
   * `programme`: one answer for all papers of the kind. `each`: every pair or group may have its own.
   * `person`: one for every person in the paper, kept under `<field>@<person id>`.
   */
  readonly scope: 'programme' | 'each' | 'person';
  /** Where the answer lives: asked with the paper, or a fact that other parts of the Programme already hold. */
  readonly from: 'answers' | 'programme' | 'peer' | 'people' | 'match';
  /** The question, in plain words. */
  readonly label: string;
  readonly hint: string;
  /** What is counted: one of it, several of it. */
  readonly unit: { readonly one: string; readonly many: string } | null;
  /** Printed until something else is answered; null where nobody can know. Money without a currency takes the programme's. */
  readonly default: string | number | readonly string[] | null;
  /** What may be chosen; of a table, the words of its heads and rows. */
  readonly options: readonly FieldOption[];
  /** Whether an empty answer is printed as a blank to fill in. An optional field stands under a condition. */
  readonly required: boolean;
  /** Most items of a list. */
  readonly most: number | null;
};

export type FieldGroup = { readonly id: string; readonly label: string };

/** Words with the condition on which they are printed. */
export type CoverWords = { readonly words: string; readonly when: Condition | null };

export type Cover = {
  readonly kind: string;
  /** The version of the template as a whole, "1.0". */
  readonly version: string;
  /** The first that holds is the title. */
  readonly title: readonly CoverWords[];
  readonly opening: readonly CoverWords[];
  readonly commitments: {
    readonly heading: string;
    readonly rows: readonly (CoverWords & { readonly label: string })[];
    readonly note: readonly CoverWords[];
  };
  readonly clausesHeading: string;
  /** What a schedule is called here: "Annex" or "Schedule"; empty for sections with a heading and no letter. */
  readonly scheduleWord: string;
  readonly signing: { readonly heading: string; readonly words: string };
};

/** All that one kind of paper is composed from. */
export type ClauseLibrary = {
  readonly cover: Cover;
  readonly groups: readonly FieldGroup[];
  readonly fields: readonly Field[];
  readonly clauses: readonly Clause[];
  /** Words of earlier versions, kept so that a paper that was accepted stays as it was. */
  readonly earlier: readonly Clause[];
  /** From the gentlest to the strictest. */
  readonly starts: readonly StartingPoint[];
};

/** What can be wrong with clause content; each problem's facts name `file` and `line`. */
export type ClauseCode =
  | 'clause-no-front-matter'
  | 'clause-front-matter-line'
  | 'clause-key-unknown'
  | 'clause-key-missing'
  | 'clause-key-value'
  | 'clause-condition-malformed'
  | 'clause-condition-dangling'
  | 'clause-condition-contradiction'
  | 'clause-condition-needs-person'
  | 'clause-placeholder-unbalanced'
  | 'clause-placeholder-malformed'
  | 'clause-emphasis-unbalanced'
  | 'clause-markup'
  | 'clause-empty'
  | 'clause-field-undefined'
  | 'clause-field-undeclared'
  | 'clause-field-unused'
  | 'clause-field-unconditional'
  | 'clause-field-per-person'
  | 'clause-table-misplaced'
  | 'clause-option-unknown'
  | 'clause-start-answer'
  | 'clause-reference-unknown'
  | 'clause-reference-conditional'
  | 'clause-required-conditional'
  | 'clause-duplicate-id'
  | 'clause-duplicate-order'
  | 'clause-content-missing'
  | 'clause-content-malformed';
