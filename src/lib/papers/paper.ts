/**
 * The Paper: one document as a tree, with its numbers and cross-references already worked out,
 * so that every renderer (screen, print, Markdown, text, Word) says the same words.
 */

import type { Programme } from '../programme/index.ts';

/** A run of words inside a paragraph. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  /** A filled-in answer. `field` leads back to its question. */
  | { readonly kind: 'value'; readonly text: string; readonly field: string; readonly strong?: boolean }
  /** Something still to fill in: loud on the screen, a ruled line on paper. */
  | { readonly kind: 'blank'; readonly field: string; readonly label: string; readonly strong?: boolean };

export type Inlines = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | { readonly kind: 'list'; readonly items: readonly Inlines[] }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      /** Empty where the heading above says it already. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inlines[])[];
      /** How much room an empty cell gives to a pen, where a line is too little. */
      readonly room?: 'some' | 'much';
    };

export type PaperClause = {
  readonly id: string;
  /** Its printed number, from 1. */
  readonly number: number;
  /** The run-in heading, without a full stop. */
  readonly heading: string;
  readonly blocks: readonly Block[];
};

export type Signatory = {
  readonly name: Inlines;
  /** "founder of Clearbell"; empty where nothing is known. */
  readonly role: string;
};

export type Blank = { readonly field: string; readonly label: string };

export type Paper = {
  readonly kind: string;
  /** Stable among the papers of one programme, and fit for a file name. */
  readonly key: string;
  readonly title: string;
  /** Who or what it is for, as it stands in the running head: "Hana Kimura and Stephen Moss". */
  readonly subject: string;
  readonly control: {
    readonly programme: string;
    readonly organisation: string;
    /** A picture of the browser's own drawing at the head of the paper, or null. No part of its words. */
    readonly logo: Programme['logo'];
    readonly documentVersion: number;
    /** In words, in the programme's date style; null while undated. */
    readonly date: string | null;
    readonly templateVersion: string;
    /** Eight hexadecimal digits over all the words of the paper. */
    readonly copy: string;
  };
  readonly opening: readonly Block[];
  readonly commitments: {
    readonly heading: string;
    readonly rows: readonly { readonly label: string; readonly value: Inlines }[];
    /** What decides where the box and a clause differ, and what kind of agreement this is. */
    readonly note: Inlines;
  };
  readonly clausesHeading: string;
  readonly clauses: readonly PaperClause[];
  readonly schedules: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly signing: {
    readonly heading: string;
    readonly words: string;
    readonly signatories: readonly Signatory[];
  };
  /** What is still to fill in, in the order of the document, each field once. */
  readonly blanks: readonly Blank[];
};
