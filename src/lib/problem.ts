/**
 * What can go wrong for a user, as data.
 *
 * A Problem holds facts, never sentences: `problemWords.ts` turns each code into its words,
 * and a code without words does not compile. Every module declares the codes it may return
 * in its own union and adds it to `ProblemCode` there.
 */

/** How much a problem asks of the organiser. */
export type Level = 'block' | 'check' | 'note';

/** One fact that a sentence may quote. */
export type Fact = string | number | boolean | readonly string[] | null;

/** Something that stands in the user's way, with the facts its sentence needs. */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly facts?: Readonly<Record<string, Fact>>;
};

/** Either a value or every problem that was found, never the first alone. */
export type Result<Value, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly P[] };

/** A success. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** A failure, with all the problems that were gathered. */
export const failed = <P extends Problem>(
  ...problems: readonly P[]
): { readonly ok: false; readonly problems: readonly P[] } => ({ ok: false, problems });
