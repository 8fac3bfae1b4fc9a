/** `fields.json` and `cover.json`: the questions of a paper, and what stands around its clauses. */
import * as z from 'zod/mini';
import { failed, ok, type Problem, type Result } from '../problem.ts';
import type { ClauseCode, Condition, Cover, Field, FieldGroup } from './clause.ts';
import { readCondition } from './conditions.ts';
import type { StartingPoint } from './startingPoints.ts';

type Questions = { readonly groups: readonly FieldGroup[]; readonly fields: readonly Field[] };

/**
 * Marked pure, so that what only prints papers does not carry the reader of their files; as long as the three
 * kinds of file have keys.
 */
const schemas = /* @__PURE__ */ (() => {
  const name = z.string().check(z.regex(/^[A-Za-z][\w-]*$/));
  const words = z.string().check(z.minLength(1));
  const condition = z.pipe(
    z.unknown(),
    z.transform((value, context): Condition | null => {
      const found = value === null ? null : readCondition(value);
      if (value !== null && found === null) {
        context.issues.push({ code: 'custom', input: value, message: 'no condition' });
      }
      return found;
    }),
  );
  const when = z._default(z.optional(condition), null);
  const coverWords = z.strictObject({ words, when });

  const field = z.strictObject({
    id: name,
    group: name,
    type: z.enum([
      'text',
      'longtext',
      'date',
      'money',
      'count',
      'duration',
      'choice',
      'list',
      'people',
      'table',
    ]),
    scope: z._default(z.enum(['programme', 'each', 'person']), 'programme'),
    from: z._default(z.enum(['answers', 'programme', 'peer', 'people', 'match']), 'answers'),
    label: words,
    hint: z._default(z.string(), ''),
    unit: z._default(z.nullable(z.strictObject({ one: words, many: words })), null),
    default: z._default(z.nullable(z.union([z.string(), z.number(), z.array(z.string())])), null),
    options: z._default(z.array(z.strictObject({ id: name, label: words, words })), []),
    required: z._default(z.boolean(), true),
    most: z._default(z.nullable(z.number()), null),
  });

  const questionsSchema = z.strictObject({
    groups: z.array(z.strictObject({ id: name, label: words })),
    fields: z.array(field),
  });

  const coverSchema = z.strictObject({
    kind: name,
    version: words,
    title: z.array(coverWords).check(z.minLength(1)),
    opening: z.array(coverWords),
    commitments: z.strictObject({
      heading: words,
      rows: z.array(z.strictObject({ label: words, words, when })),
      note: z.array(coverWords),
    }),
    clausesHeading: words,
    scheduleWord: z.string(),
    signing: z.strictObject({ heading: words, words }),
  });

  const startsSchema = z.array(
    z.strictObject({
      id: z.enum(['gentle', 'standard', 'strict']),
      label: words,
      words,
      answers: z.record(name, z.union([z.string(), z.number()])),
    }),
  );
  return { questionsSchema, coverSchema, startsSchema };
})();

/** The line of the text on which the value at this path seems to stand: that of the last name or text on the way. */
function lineOf(content: string, path: readonly PropertyKey[], json: unknown): number {
  let at = 0;
  let value: unknown = json;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    const sought = typeof id === 'string' ? `"${id}"` : typeof step === 'string' ? `"${step}"` : null;
    const found = sought === null ? -1 : content.indexOf(sought, at);
    if (found !== -1) at = found;
  }
  return content.slice(0, at).split('\n').length;
}

type Schema<Value> = {
  readonly safeParse: (json: unknown) => {
    readonly success: boolean;
    readonly data?: Value | undefined;
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined;
  };
};

function readJson<Value>(
  content: string,
  file: string,
  schema: Schema<Value>,
): Result<Value, Problem<ClauseCode>> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return failed({ code: 'clause-content-malformed', facts: { file, line: 1, key: '' } });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success && parsed.data !== undefined) return ok(parsed.data);
  const issues = parsed.error?.issues ?? [];
  return failed(
    ...issues.map(({ path }) => ({
      code: 'clause-content-malformed' as const,
      facts: { file, line: lineOf(content, path, json), key: path.map(String).join('.') },
    })),
  );
}

/** The questions in the text of a `fields.json`. */
export const readFields = (content: string, file: string): Result<Questions, Problem<ClauseCode>> =>
  readJson<Questions>(content, file, schemas.questionsSchema);

/** The cover in the text of a `cover.json`. */
export const readCover = (content: string, file: string): Result<Cover, Problem<ClauseCode>> =>
  readJson<Cover>(content, file, schemas.coverSchema);

/** The starting points in the text of a `starts.json`. */
export const readStarts = (
  content: string,
  file: string,
): Result<readonly StartingPoint[], Problem<ClauseCode>> =>
  readJson<readonly StartingPoint[]>(content, file, schemas.startsSchema);
