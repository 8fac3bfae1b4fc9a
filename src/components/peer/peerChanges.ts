/** The changes that the peer tool makes, each a function from Programme to Programme. */
import type { Criterion, GiveAndTake, Programme, Side } from '../../lib/programme/index.ts';

type Change = (p: Programme) => Programme;
const withCriteria =
  (change: (criteria: readonly Criterion[]) => readonly Criterion[]): Change =>
  (p) => ({ ...p, peer: { ...p.peer, criteria: change(p.peer.criteria) } });

const freeId = (wanted: string, criteria: readonly Criterion[]): string => {
  const taken = new Set(criteria.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
};

/** Adds this criterion at the end, under an id that is free. */
export const addCriterion = (criterion: Criterion): Change =>
  withCriteria((criteria) => [...criteria, { ...criterion, id: freeId(criterion.id, criteria) }]);

/** Adds an empty criterion of one's own. */
export const addOwn: Change = withCriteria((criteria) => [
  ...criteria,
  {
    id: freeId('own', criteria),
    menu: null,
    family: 'own',
    name: '',
    question: '',
    type: 'text',
    options: [],
    asked: 'everyone',
    relation: 'same',
    need: 'should',
    weight: 3,
    near: null,
    reason: '',
  },
]);

export const changeCriterion = (id: string, change: Partial<Criterion>): Change =>
  withCriteria((criteria) => criteria.map((each) => (each.id === id ? { ...each, ...change } : each)));

export const removeCriterion = (id: string): Change =>
  withCriteria((criteria) => criteria.filter((each) => each.id !== id));

/** Moves a criterion one place up (-1) or down (1). */
export const moveCriterion = (id: string, by: -1 | 1): Change =>
  withCriteria((criteria) => {
    const from = criteria.findIndex((each) => each.id === id);
    const to = from + by;
    const moved = criteria[from];
    if (!moved || to < 0 || to >= criteria.length) return criteria;
    const rest = criteria.filter((each) => each.id !== id);
    return [...rest.slice(0, to), moved, ...rest.slice(to)];
  });

export const changePeer =
  (change: Partial<Programme['peer']>): Change =>
  (p) => ({
    ...p,
    peer: { ...p.peer, ...change },
  });

/** Changes what one side brings or may ask for. */
export const changeSide =
  (side: Side, change: Partial<GiveAndTake>): Change =>
  (p) => {
    const { sides } = p.peer;
    return { ...p, peer: { ...p.peer, sides: { ...sides, [side]: { ...sides[side], ...change } } } };
  };
