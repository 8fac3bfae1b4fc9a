/** Conditions: reading, judging, and what they name. */
import type { Condition } from './clause.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value);
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Conditions inside conditions go no deeper than this. */
const deepest = 8;

/** The condition that a value spells, or null where it spells none. Cost: O(size). */
export function readCondition(value: unknown, depth = 0): Condition | null {
  if (!isRecord(value) || depth > deepest) return null;
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return null;
  const [key, inner] = entry;
  if (key === 'has') return isName(inner) ? { has: inner } : null;
  if (key === 'equals') return readEquals(inner);
  if (key === 'not') {
    const not = readCondition(inner, depth + 1);
    return not && { not };
  }
  if ((key !== 'all' && key !== 'any') || !Array.isArray(inner) || inner.length === 0) return null;
  const parts = inner.map((part) => readCondition(part, depth + 1)).filter((part) => part !== null);
  if (parts.length !== inner.length) return null;
  return key === 'all' ? { all: parts } : { any: parts };
}

function readEquals(inner: unknown): Condition | null {
  if (!Array.isArray(inner) || inner.length !== 2) return null;
  const [field, value]: readonly unknown[] = inner;
  return isName(field) && isPlain(value) ? { equals: [field, value] } : null;
}

/** The condition that JSON text spells, or null. */
export function conditionFromText(text: string): Condition | null {
  try {
    return readCondition(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the condition holds. `answerOf` gives a field's answer, or null where it has none. */
export function holds(condition: Condition | null, answerOf: (field: string) => unknown): boolean {
  if (condition === null) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answerOf));
  if ('any' in condition) return condition.any.some((part) => holds(part, answerOf));
  if ('not' in condition) return !holds(condition.not, answerOf);
  if ('has' in condition) return answerOf(condition.has) !== null;
  return answerOf(condition.equals[0]) === condition.equals[1];
}

/** Every field that the condition names, each once. */
export function fieldsOfCondition(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  if ('has' in condition) return [condition.has];
  if ('equals' in condition) return [condition.equals[0]];
  if ('not' in condition) return fieldsOfCondition(condition.not);
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(fieldsOfCondition))];
}

/** Every comparison with a fixed answer in the condition. */
export function comparisonsOf(
  condition: Condition | null,
): readonly (readonly [string, string | number | boolean])[] {
  if (condition === null || 'has' in condition) return [];
  if ('equals' in condition) return [condition.equals];
  if ('not' in condition) return comparisonsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsOf);
}

/** Whether the field surely has an answer wherever the condition holds. */
export function guards(condition: Condition | null, field: string): boolean {
  if (condition === null || 'not' in condition) return false;
  if ('has' in condition) return condition.has === field;
  if ('equals' in condition) return condition.equals[0] === field;
  if ('all' in condition) return condition.all.some((part) => guards(part, field));
  return condition.any.every((part) => guards(part, field));
}
