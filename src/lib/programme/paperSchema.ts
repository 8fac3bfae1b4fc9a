/** What an organiser answers and decides for one paper. */
import * as z from 'zod/mini';
import { id, text, texts } from './values.ts';

/** The answer to one question of a paper. */
export const answer = z.union([
  text,
  z.number(),
  z.boolean(),
  texts,
  z.readonly(z.object({ amount: z.number().check(z.gte(0)), currency: z.string().check(z.length(3)) })),
]);
export const answers = z.readonly(z.record(id, answer));

/** What the organiser changed in one clause of the standard. null: as the standard has it. */
export const clauseChange = z.readonly(
  z.object({
    heading: z.nullable(text),
    /** Restricted Markdown, as in the clause files. */
    body: z.nullable(text),
    off: z.boolean(),
    /** The version of the clause that was changed. */
    basis: z.number().check(z.int(), z.gte(1)),
  }),
);

/** A clause of the organiser's own. */
export const ownClause = z.readonly(z.object({ id, heading: text, body: text }));

/** What the organiser decided about one paper. */
export const paperChoices = z.readonly(
  z.object({
    answers,
    /** Answers that hold for one pair or group alone, by the key of `pairKey`. */
    each: z.readonly(z.record(z.string(), answers)),
    /** The document's own version, 1 or more. */
    documentVersion: z.number().check(z.int(), z.gte(1)),
    /** The starting point that was taken; null: the standard, without having chosen. */
    start: z.nullable(z.enum(['gentle', 'standard', 'strict'])),
    /** The template version that was accepted, "1.0"; null: always the latest. */
    accepted: z.nullable(z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/))),
    /** By clause id. */
    changes: z.readonly(z.record(id, clauseChange)),
    added: z.readonly(z.array(ownClause).check(z.maxLength(100))),
    /** Ids of clauses in the order to print them; empty: the standard order. */
    order: z.readonly(z.array(id).check(z.maxLength(300))),
    /** What each pair or group said before it signed, by `pairKey`; keys inside are `question@person`. */
    discussion: z.readonly(z.record(z.string(), answers)),
  }),
);

/** A paper without clauses of its own to change: what was answered, and how often it was issued. */
export const sheet = z.readonly(z.object({ answers, documentVersion: z.number().check(z.int(), z.gte(1)) }));
