/** A paper's folder of content as one library, checked whole. */
import { ok, type Problem, type Result } from '../problem.ts';
import { checkClauses } from './checkClauses.ts';
import type { Clause, ClauseCode, ClauseLibrary, Cover, CoverWords, Field } from './clause.ts';
import { fieldsOfCondition } from './conditions.ts';
import { parseBody } from './parseBody.ts';
import { parseClause } from './parseClause.ts';
import { readCover, readFields, readStarts } from './readContent.ts';
import type { StartingPoint } from './startingPoints.ts';

type Found = Problem<ClauseCode>;
type Files = Readonly<Record<string, string>>;

/**
 * The library in a folder's files: the text of each by its path (`….md`, one `fields.json`,
 * one `cover.json`, and where there are starting points, a `starts.json`).
 * Fails with every problem in any of them, each with its file and line. Clauses come back in their order.
 * Cost: O(words).
 */
export function readLibrary(files: Files): Result<ClauseLibrary, Found> {
  const paths = Object.keys(files).sort();
  const problems: Found[] = [];
  const take = <Value>(result: Result<Value, Found>): Value | null => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return null;
  };
  const only = <Value>(
    name: string,
    read: (content: string, file: string) => Result<Value, Found>,
  ): Value | null => {
    const path = paths.find((candidate) => candidate.endsWith(name));
    if (path !== undefined) return take(read(files[path] ?? '', path));
    problems.push({ code: 'clause-content-missing', facts: { file: name, line: 1 } });
    return null;
  };
  const questions = only('fields.json', readFields);
  const cover = only('cover.json', readCover);
  const startsPath = paths.find((path) => path.endsWith('starts.json'));
  const starts =
    startsPath === undefined ? [] : (take(readStarts(files[startsPath] ?? '', startsPath)) ?? []);
  const all = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => take(parseClause(files[path] ?? '', path)))
    .filter((clause) => clause !== null)
    .sort((one, other) => one.order - other.order);
  const clauses = all.filter(({ until }) => until === null);
  const earlier = all.filter(({ until }) => until !== null);
  if (!questions || !cover) return { ok: false, problems };
  const coverPath = paths.find((path) => path.endsWith('cover.json')) ?? '';
  problems.push(
    ...checkClauses(clauses, questions.fields),
    ...checkCover(cover, coverPath, files[coverPath] ?? '', clauses, questions.fields),
    ...checkStarts(starts, startsPath ?? '', files[startsPath ?? ''] ?? '', questions.fields),
  );
  return problems.length > 0
    ? { ok: false, problems }
    : ok({ cover, ...questions, clauses, earlier, starts });
}

/** A starting point answers questions that are asked, with options that there are. */
function checkStarts(
  starts: readonly StartingPoint[],
  file: string,
  content: string,
  fields: readonly Field[],
): readonly Found[] {
  return starts.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([id, answer]): Found[] => {
      const field = fields.find((candidate) => candidate.id === id);
      const fits =
        field?.from === 'answers' &&
        (field.options.length === 0
          ? typeof answer === 'number'
          : field.options.some((option) => option.id === answer));
      const line = content.slice(0, Math.max(content.indexOf(`"${id}"`), 0)).split('\n').length;
      return fits ? [] : [{ code: 'clause-start-answer', facts: { file, line, field: id } }];
    }),
  );
}

/** All the words of a cover, each with its condition. */
const wordsOf = (cover: Cover): readonly CoverWords[] => [
  ...cover.title,
  ...cover.opening,
  ...cover.commitments.rows,
  ...cover.commitments.note,
  { words: cover.signing.words, when: null },
];

/** The words of the cover keep the rules of clauses, so each is judged as if it were one. */
function checkCover(
  cover: Cover,
  file: string,
  content: string,
  clauses: readonly Clause[],
  fields: readonly Field[],
): readonly Found[] {
  return wordsOf(cover).flatMap(({ words, when }) => {
    const at = content.indexOf(JSON.stringify(words));
    const bodyLine = content.slice(0, Math.max(at, 0)).split('\n').length;
    const used = parseBody(words).blocks.flatMap(({ items }) => items.flat());
    const named = used.flatMap((inline) => (inline.kind === 'field' ? [inline.field] : []));
    const clause: Clause = {
      id: '',
      heading: '',
      order: 0,
      place: 'clause',
      fields: [...new Set([...named, ...fieldsOfCondition(when)])],
      when,
      required: false,
      why: '',
      version: 1,
      since: '1.0',
      until: null,
      body: words,
      file,
      bodyLine,
    };
    return checkClauses([...clauses, clause], fields).filter(({ facts }) => facts?.file === file);
  });
}
