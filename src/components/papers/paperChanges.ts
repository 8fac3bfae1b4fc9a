/** The one way in which the tools change what an organiser decided about a paper. */
import {
  answersFrom,
  type ClauseLibrary,
  editionOf,
  listClauses,
  type StartName,
} from '../../lib/papers/index.ts';
import type { Answer, ClauseChange, OwnClause, PaperChoices, Programme } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';

export type PaperKind = 'constitution' | 'contract';

/** The papers of which a library is the standard. */
export const kindOf = ({ cover }: ClauseLibrary): PaperKind =>
  cover.kind === 'constitution' ? 'constitution' : 'contract';

export const choicesOf = (p: Programme, library: ClauseLibrary): PaperChoices => p[kindOf(library)];

/** Whoever changes a paper has accepted the standard as it stood: it does not move under their words. */
export function changePaper(
  library: ClauseLibrary,
  change: (choices: PaperChoices) => Partial<PaperChoices>,
  label: string,
  mergeKey: string | null = null,
): void {
  const kind = kindOf(library);
  update(
    (p) => {
      const accepted = p[kind].accepted ?? library.cover.version;
      return { ...p, [kind]: { ...p[kind], accepted, ...change({ ...p[kind], accepted }) } };
    },
    label,
    mergeKey && `${kind}-${mergeKey}`,
  );
}

/** One answer for all papers of the kind; undefined takes it back. */
export const answerPaper = (
  library: ClauseLibrary,
  field: string,
  given: Answer | undefined,
  label: string,
): void =>
  changePaper(
    library,
    ({ answers: { [field]: _old, ...others } }) => ({
      answers: given === undefined ? others : { ...others, [field]: given },
    }),
    label,
    field,
  );

/** The same for one pair or group alone, by its key. */
export const answerAlone = (
  library: ClauseLibrary,
  key: string,
  field: string,
  given: Answer | undefined,
  label: string,
): void =>
  changePaper(
    library,
    ({ each }) => {
      const { [field]: _old, ...others } = each[key] ?? {};
      return { each: { ...each, [key]: given === undefined ? others : { ...others, [field]: given } } };
    },
    label,
    `${key}-${field}`,
  );

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
