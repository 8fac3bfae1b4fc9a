/** Changes to the clauses of a paper, and to the standard that it begins from. */
import {
  answersFrom,
  type ClauseLibrary,
  editionOf,
  listClauses,
  type StartName,
} from '../../lib/papers/index.ts';
import type { ClauseChange, OwnClause, PaperChoices } from '../../lib/programme/index.ts';
import { changePaper } from './paperChanges.ts';

export const takeStart = (library: ClauseLibrary, start: StartName, label: string): void =>
  changePaper(
    library,
    ({ answers }) => ({ start, answers: answersFrom(library, start, answers) }),
    `Starting point: ${label}`,
  );

export const takeEdition = (library: ClauseLibrary): void =>
  changePaper(
    library,
    () => ({ accepted: library.cover.version }),
    `Version ${library.cover.version} of the standard`,
  );

/** Changes one clause of the standard, and forgets the change where nothing is left of it. */
export function changeClause(
  library: ClauseLibrary,
  id: string,
  change: Partial<ClauseChange>,
  label: string,
  mergeKey: string | null = null,
): void {
  changePaper(
    library,
    (choices) => {
      const standard = editionOf(library, choices.accepted).clauses.find((clause) => clause.id === id);
      if (!standard) return {};
      const { [id]: held, ...others } = choices.changes;
      const base = held ?? { heading: null, body: null, off: false, basis: standard.version };
      const next = { ...base, ...change };
      const heading = next.heading === standard.heading ? null : next.heading;
      const body = next.body === standard.body.trim() ? null : next.body;
      const nothing = heading === null && body === null && !next.off;
      return { changes: nothing ? others : { ...others, [id]: { ...next, heading, body } } };
    },
    label,
    mergeKey,
  );
}

export const changeOwn = (library: ClauseLibrary, id: string, change: Partial<OwnClause>): void =>
  changePaper(
    library,
    ({ added }) => ({ added: added.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)) }),
    'Your own clause',
    `own-${id}`,
  );

/** A new clause before the last one, which is the signing. */
export function addOwn(library: ClauseLibrary): void {
  changePaper(
    library,
    (choices) => {
      const ids = new Set([...choices.added.map(({ id }) => id), ...library.clauses.map(({ id }) => id)]);
      let number = choices.added.length + 1;
      while (ids.has(`own-${number}`)) number += 1;
      const id = `own-${number}`;
      const added = [...choices.added, { id, heading: 'A clause of our own', body: 'Write what you agree.' }];
      const order = idsOf(library, choices);
      return { added, order: [...order.slice(0, -1), id, ...order.slice(-1)] };
    },
    'A clause of your own',
  );
}

export const removeOwn = (library: ClauseLibrary, id: string): void =>
  changePaper(
    library,
    ({ added, order }) => {
      const rest = order.filter((other) => other !== id);
      const standard = library.clauses.filter(({ place }) => place === 'clause').map((clause) => clause.id);
      const same = rest.length === standard.length && rest.every((other, at) => other === standard[at]);
      return { added: added.filter((clause) => clause.id !== id), order: same ? [] : rest };
    },
    'Your own clause taken out',
  );

const idsOf = (library: ClauseLibrary, choices: PaperChoices): readonly string[] =>
  listClauses(library, choices)
    .filter(({ clause }) => clause.place === 'clause')
    .map(({ clause }) => clause.id);

/** Moves a clause one place up (-1) or down (+1). */
export function moveClause(library: ClauseLibrary, id: string, by: -1 | 1): void {
  changePaper(
    library,
    (choices) => {
      const order = [...idsOf(library, choices)];
      const at = order.indexOf(id);
      const other = order[at + by];
      if (at < 0 || other === undefined) return {};
      order[at] = other;
      order[at + by] = id;
      return { order };
    },
    'The order of clauses',
  );
}

/** Everything as the standard has it; the answers stay. */
export const backToStandard = (library: ClauseLibrary): void =>
  changePaper(library, () => ({ changes: {}, added: [], order: [] }), 'All clauses back to the standard');
