import type { Condition } from './clause.ts';
import { comparisonsOf, fieldsOfCondition, holds } from './conditions.ts';

/** Combinations of answers beyond which a condition is taken to be possible. */
const most = 20_000;

/** An answer that is none of those the condition compares with. */
const another = Symbol('another');

/**
 * Whether no answers at all make the condition true: "strict and not strict". Tries every combination of the
 * answers that it compares with, of another answer, and of none; over `most` of them it answers false.
 */
export function contradicts(condition: Condition | null): boolean {
  const fields = fieldsOfCondition(condition);
  const compared = comparisonsOf(condition);
  const answers = fields.map((field) => [
    null,
    another,
    ...new Set(compared.filter(([id]) => id === field).map(([, value]) => value)),
  ]);
  const count = answers.reduce((product, values) => product * values.length, 1);
  if (count > most) return false;
  return !Array.from({ length: count }).some((_, number) => {
    let rest = number;
    const chosen = new Map<string, unknown>();
    for (const [index, values] of answers.entries()) {
      chosen.set(fields[index] ?? '', values[rest % values.length]);
      rest = Math.floor(rest / values.length);
    }
    return holds(condition, (field) => chosen.get(field) ?? null);
  });
}
