/** Everything that can be wrong with clauses, found before anybody prints one. */
import type { Problem } from '../problem.ts';
import type { Clause, ClauseCode, Condition, Field } from './clause.ts';
import { comparisonsOf, fieldsOfCondition, guards } from './conditions.ts';
import { contradicts } from './contradiction.ts';
import { type BodyBlock, parseBody } from './parseBody.ts';

type Found = Problem<ClauseCode>;
type Known = { readonly fields: ReadonlyMap<string, Field>; readonly clauses: ReadonlyMap<string, Clause> };
type Report = (code: ClauseCode, line: number, facts?: Readonly<Record<string, string | number>>) => void;

/** Every problem of the clauses, each with its `file` and `line`; an empty list when all is well. Cost: O(words). */
export function checkClauses(clauses: readonly Clause[], fields: readonly Field[]): readonly Found[] {
  const known: Known = {
    fields: new Map(fields.map((field) => [field.id, field])),
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
  };
  return [...checkTwins(clauses), ...clauses.flatMap((clause) => checkClause(clause, known))];
}

function checkTwins(clauses: readonly Clause[]): readonly Found[] {
  const ids = new Map<string, Clause>();
  const orders = new Map<number, Clause>();
  const found: Found[] = [];
  for (const clause of clauses) {
    const { file, id, order } = clause;
    const sameId = ids.get(id);
    const sameOrder = orders.get(order);
    if (sameId) found.push({ code: 'clause-duplicate-id', facts: { file, line: 1, id, other: sameId.file } });
    if (sameOrder) {
      found.push({ code: 'clause-duplicate-order', facts: { file, line: 1, order, other: sameOrder.file } });
    }
    ids.set(id, clause);
    orders.set(order, clause);
  }
  return found;
}

function checkClause(clause: Clause, known: Known): readonly Found[] {
  const { file } = clause;
  const { blocks, problems } = parseBody(clause.body, file, clause.bodyLine);
  const found: Found[] = [...problems];
  const report: Report = (code, line, facts) => found.push({ code, facts: { file, line, ...facts } });
  if (clause.required && clause.when !== null) report('clause-required-conditional', 1);
  checkCondition(clause.when, 1, false, known, report);
  if (contradicts(clause.when)) report('clause-condition-contradiction', 1);
  for (const block of blocks) checkBlock(block, clause, known, report);
  checkDeclared(clause, blocks, report);
  return found;
}

function checkBlock(block: BodyBlock, clause: Clause, known: Known, report: Report): void {
  checkCondition(block.when, block.line, block.each, known, report);
  if (block.when && !contradicts(clause.when) && contradicts(both(clause.when, block.when))) {
    report('clause-condition-contradiction', block.line);
  }
  for (const inline of block.items.flat()) {
    if (inline.kind === 'field') {
      const field = known.fields.get(inline.field);
      const facts = { field: inline.field };
      if (!field) report('clause-field-undefined', inline.line, facts);
      else if ((field.type === 'table') !== (block.kind === 'table')) {
        report('clause-table-misplaced', inline.line, facts);
      } else if (field.scope === 'person' && !block.each)
        report('clause-field-per-person', inline.line, facts);
      else if (!field.required && !guards(clause.when, field.id) && !guards(block.when, field.id)) {
        report('clause-field-unconditional', inline.line, facts);
      }
    } else if (inline.kind === 'reference') {
      const target = known.clauses.get(inline.clause);
      const facts = { clause: inline.clause };
      if (!target) report('clause-reference-unknown', inline.line, facts);
      else if (!sameCondition(target.when, block.when) && !sameCondition(target.when, clause.when)) {
        report('clause-reference-conditional', inline.line, facts);
      }
    }
  }
}

const both = (one: Condition | null, other: Condition): Condition =>
  one === null ? other : { all: [one, other] };

/** A clause that is always printed may be named anywhere; another only under its own condition. */
const sameCondition = (target: Condition | null, here: Condition | null): boolean =>
  target === null || JSON.stringify(target) === JSON.stringify(here);

function checkCondition(
  condition: Condition | null,
  line: number,
  each: boolean,
  known: Known,
  report: Report,
): void {
  for (const id of fieldsOfCondition(condition)) {
    const field = known.fields.get(id);
    if (!field) report('clause-field-undefined', line, { field: id });
    else if (field.scope === 'person' && !each) report('clause-condition-needs-person', line, { field: id });
  }
  for (const [id, value] of comparisonsOf(condition)) {
    const options = known.fields.get(id)?.options ?? [];
    if (options.length > 0 && !options.some((option) => option.id === value)) {
      report('clause-option-unknown', line, { field: id, option: String(value) });
    }
  }
}

/** The `fields` of the front matter are those of the words and the conditions, no more and no fewer. */
function checkDeclared(clause: Clause, blocks: readonly BodyBlock[], report: Report): void {
  const used = new Set(fieldsOfCondition(clause.when));
  for (const { when, items } of blocks) {
    for (const id of fieldsOfCondition(when)) used.add(id);
    for (const inline of items.flat()) if (inline.kind === 'field') used.add(inline.field);
  }
  for (const field of used) {
    if (!clause.fields.includes(field)) report('clause-field-undeclared', 1, { field });
  }
  for (const field of clause.fields) if (!used.has(field)) report('clause-field-unused', 1, { field });
}
