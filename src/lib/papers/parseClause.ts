/**
 * One clause file: front matter between two lines of `---`, then the words.
 *
 * The front matter is the part of YAML that is also obvious: `key: value` on one line, where a value is JSON
 * (a quoted text, a list, a condition, a number, true, false) or plain words. Words that YAML would read
 * differently have to be quoted.
 */
import * as z from 'zod/mini';
import { failed, ok, type Problem, type Result } from '../problem.ts';
import type { Clause, ClauseCode } from './clause.ts';
import { readCondition } from './conditions.ts';

type Entry = { readonly value: unknown; readonly line: number };
type Report = (code: ClauseCode, line: number, facts?: Readonly<Record<string, string>>) => void;

/** Marked pure, so that what only prints clauses does not carry the reader of their files. */
const keys = /* @__PURE__ */ (() => {
  const name = z.string().check(z.regex(/^[A-Za-z][\w-]*$/));
  const words = z.string().check(z.minLength(1));
  const edition = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/));
  const positive = z.number().check(z.int(), z.gte(1));
  return {
    id: name,
    heading: words,
    order: positive,
    place: z.enum(['clause', 'schedule']),
    fields: z.array(name),
    when: z.unknown(),
    required: z.boolean(),
    why: words,
    version: positive,
    since: edition,
    until: z.nullable(edition),
  } as const;
})();
const optional: Readonly<Record<string, unknown>> = {
  place: 'clause',
  when: null,
  since: '1.0',
  until: null,
};

/** The clause in a file's text; fails with every problem found, each with its file and line. Cost: O(size). */
export function parseClause(content: string, file: string): Result<Clause, Problem<ClauseCode>> {
  const problems: Problem<ClauseCode>[] = [];
  const report: Report = (code, line, facts) => problems.push({ code, facts: { file, line, ...facts } });
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close === -1) {
    return failed({ code: 'clause-no-front-matter', facts: { file, line: 1 } });
  }
  const entries = readEntries(lines.slice(1, close), report);
  const data = readKeys(entries, report);
  const bodyLine = close + 2;
  const body = lines.slice(close + 1).join('\n');
  if (body.trim() === '') report('clause-empty', bodyLine);
  if (typeof data.id === 'string' && !isNamedFor(file, data.id, data)) {
    report('clause-key-value', entries.get('id')?.line ?? 1, { key: 'id' });
  }
  if (problems.length > 0) return { ok: false, problems };
  return ok({ ...(data as Omit<Clause, 'body' | 'file' | 'bodyLine'>), body, file, bodyLine });
}

/** `time.md` holds the clause `time` as it stands; `time.1.md` its first version, once there is another. */
function isNamedFor(file: string, id: string, { until, version }: Record<string, unknown>): boolean {
  const name = file.split('/').at(-1);
  return name === (until === null ? `${id}.md` : `${id}.${String(version)}.md`);
}

function readEntries(lines: readonly string[], report: Report): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const [, key, raw] = /^([a-z]+): (.+)$/.exec(text) ?? [];
    const value = raw === undefined ? undefined : readValue(raw.trim());
    if (key === undefined || value === undefined || entries.has(key)) {
      report('clause-front-matter-line', line, { text });
    } else entries.set(key, { value, line });
  }
  return entries;
}

/** JSON where it looks like JSON, else the words as they stand; undefined where YAML would see something else. */
function readValue(raw: string): unknown {
  if (/^(?:["[{]|-?\d+$|true$|false$|null$)/.test(raw)) {
    try {
      return JSON.parse(raw);
    } catch {
      return undefined;
    }
  }
  return /^[\p{L}\p{N}]/u.test(raw) && !/: | #|:$/.test(raw) ? raw : undefined;
}

/** The checked value of each key. */
function readKeys(entries: ReadonlyMap<string, Entry>, report: Report): Record<string, unknown> {
  const data: Record<string, unknown> = { ...optional };
  for (const [key, { line }] of entries) {
    if (!Object.hasOwn(keys, key)) report('clause-key-unknown', line, { key });
  }
  for (const [key, schema] of Object.entries(keys)) {
    const entry = entries.get(key);
    if (!entry) {
      if (!Object.hasOwn(optional, key)) report('clause-key-missing', 1, { key });
      continue;
    }
    const parsed = schema.safeParse(entry.value);
    const value = key === 'when' && entry.value !== null ? readCondition(entry.value) : parsed.data;
    if (key === 'when' && value === null && entry.value !== null) {
      report('clause-condition-malformed', entry.line, { text: JSON.stringify(entry.value) });
    } else if (!parsed.success) report('clause-key-value', entry.line, { key });
    data[key] = value;
  }
  return data;
}
