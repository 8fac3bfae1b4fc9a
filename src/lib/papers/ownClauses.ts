/** The standard with an organiser's own changes: reworded, left out, put in another order, added to. */
import type { Problem } from '../problem.ts';
import type { OwnClause, PaperChoices } from '../programme/index.ts';
import { checkClauses } from './checkClauses.ts';
import type { Clause, ClauseCode, ClauseLibrary } from './clause.ts';
import { fieldsOfCondition } from './conditions.ts';
import { editionOf } from './editions.ts';
import { parseBody } from './parseBody.ts';

type Choices = Pick<PaperChoices, 'accepted' | 'changes' | 'added' | 'order'>;

/** How an organiser's clause stands to the standard. */
export type Standing = 'standard' | 'reworded' | 'left-out' | 'own';

export type ListedClause = {
  readonly clause: Clause;
  readonly standing: Standing;
  /** The standard clause as it was accepted; null for one of the organiser's own. */
  readonly standard: Clause | null;
};

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The fields that some words name. */
const fieldsIn = (body: string): readonly string[] => [
  ...new Set(
    parseBody(body).blocks.flatMap(({ when, items }) => [
      ...fieldsOfCondition(when),
      ...items.flat().flatMap((inline) => (inline.kind === 'field' ? [inline.field] : [])),
    ]),
  ),
];

const clauseOf = ({ id, heading, body }: OwnClause): Clause => ({
  id,
  heading,
  order: 0,
  place: 'clause',
  fields: fieldsIn(body),
  when: null,
  required: false,
  why: '',
  version: 1,
  since: '1.0',
  until: null,
  body,
  file: id,
  bodyLine: 1,
});

/** The words as they were typed, even where they are empty: an editor shows them. */
function listed(standard: Clause, { changes }: Choices): ListedClause {
  const change = own(changes, standard.id);
  const reworded = typeof change?.heading === 'string' || typeof change?.body === 'string';
  const body = change?.body ?? standard.body.trim();
  const clause = reworded ? withWords(standard, change.heading ?? standard.heading, body) : standard;
  if (change?.off && !standard.required) return { clause, standing: 'left-out', standard };
  return { clause, standing: reworded ? 'reworded' : 'standard', standard };
}

const withWords = (standard: Clause, heading: string, body: string): Clause => ({
  ...standard,
  heading,
  body,
  fields: [...new Set([...fieldsOfCondition(standard.when), ...fieldsIn(body)])],
  bodyLine: 1,
});

/**
 * Every numbered clause in the order chosen, those that were left out among them, then the schedules.
 * A clause the order does not know yet stands after the one it follows in the standard.
 */
export function listClauses(library: ClauseLibrary, choices: Choices): readonly ListedClause[] {
  const standard = editionOf(library, choices.accepted).clauses.map((clause) => listed(clause, choices));
  const schedules = standard.filter(({ clause }) => clause.place === 'schedule');
  const taken = new Set(library.clauses.map(({ id }) => id));
  const added = choices.added
    .filter(({ id }) => !taken.has(id))
    .map((clause): ListedClause => ({ clause: clauseOf(clause), standing: 'own', standard: null }));
  const clauses = [...standard.filter(({ clause }) => clause.place === 'clause'), ...added];
  return [...inOrder(clauses, choices.order), ...schedules];
}

function inOrder(clauses: readonly ListedClause[], order: readonly string[]): readonly ListedClause[] {
  const byId = new Map(clauses.map((item) => [item.clause.id, item]));
  const chosen = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  const placed = new Set(chosen.map(({ clause }) => clause.id));
  for (const [index, item] of clauses.entries()) {
    if (placed.has(item.clause.id)) continue;
    const before = clauses[index - 1]?.clause.id;
    const at = chosen.findIndex(({ clause }) => clause.id === before);
    if (order.length === 0) chosen.push(item);
    else chosen.splice(at + 1, 0, item);
    placed.add(item.clause.id);
  }
  return chosen;
}

/** Whether anything here departs from the standard. */
export const isChanged = (choices: Choices): boolean =>
  choices.added.length > 0 ||
  choices.order.length > 0 ||
  Object.values(choices.changes).some(({ heading, body, off }) => off || heading !== null || body !== null);

/** Where an organiser has left nothing, the standard is printed. */
const filledIn = (clause: Clause, standard: Clause | null): Clause => ({
  ...clause,
  heading: clause.heading.trim() || (standard?.heading ?? ''),
  body: clause.body.trim() === '' ? (standard?.body ?? '') : clause.body,
});

/** The library that this organiser's papers are composed from. Cost: O(words). */
export function ownLibrary(library: ClauseLibrary, choices: Choices): ClauseLibrary {
  const edition = editionOf(library, choices.accepted);
  if (!isChanged(choices)) return edition;
  const clauses = listClauses(library, choices)
    .filter(({ standing }) => standing !== 'left-out')
    .map(({ clause, standard }) => filledIn(clause, standard))
    .filter(({ body }) => body.trim() !== '')
    .map((clause, index) => ({ ...clause, order: index + 1 }));
  const version = `${edition.cover.version} with changes`;
  return { ...edition, clauses, cover: { ...edition.cover, version } };
}

/**
 * What is wrong with each clause that is not the standard's, by its id, with the line on which it is wrong;
 * and with each clause that points to one that was left out. Clauses with nothing wrong are not listed.
 */
export function checkOwnClauses(
  library: ClauseLibrary,
  choices: Choices,
): ReadonlyMap<string, readonly Problem<ClauseCode>[]> {
  const printed = listClauses(library, choices).filter(({ standing }) => standing !== 'left-out');
  const clauses = printed.map(({ clause }, index) => ({ ...clause, order: index + 1, file: clause.id }));
  const found = new Map<string, Problem<ClauseCode>[]>();
  const empty = clauses
    .filter(({ body }) => body.trim() === '')
    .map(({ file }) => ({ code: 'clause-empty' as const, facts: { file, line: 1 } }));
  for (const problem of [...empty, ...checkClauses(clauses, library.fields)]) {
    const id = String(problem.facts?.file ?? '');
    const standing = printed.find(({ clause }) => clause.id === id)?.standing;
    if (tolerated.has(problem.code)) continue;
    if (standing === 'standard' && problem.code !== 'clause-reference-unknown') continue;
    found.set(id, [...(found.get(id) ?? []), problem]);
  }
  return found;
}

/** A blank to fill in by hand is no fault in an organiser's own words. */
const tolerated: ReadonlySet<ClauseCode> = new Set([
  'clause-field-unconditional',
  'clause-reference-conditional',
  'clause-field-unused',
  'clause-field-undeclared',
]);
