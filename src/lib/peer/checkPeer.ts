import type { Level, Problem } from '../problem.ts';
import type { Criterion, Programme } from '../programme/index.ts';

export type PeerCode =
  | 'one-criterion-alone'
  | 'too-few-criteria'
  | 'one-family'
  | 'nothing-alike'
  | 'nothing-different'
  | 'criterion-without-name'
  | 'criterion-twice'
  | 'protected-criterion'
  | 'no-nature'
  | 'nothing-offered'
  | 'nothing-ruled-out';

/** A check of the peer definition: its level, and the criterion that it stands beside, if it is about one. */
export type PeerFinding = Problem<PeerCode> & { readonly level: Level; readonly criterion?: string };

type Peer = Programme['peer'];

/** Criteria that say something about who is a peer; one that is irrelevant is asked, but does not define. */
export const definingCriteria = (peer: Peer): readonly Criterion[] =>
  peer.criteria.filter(({ relation }) => relation !== 'irrelevant');

/** Menu entries that touch a characteristic protected by equality law in many countries. */
const protectedEntries: ReadonlySet<string> = new Set(['age', 'gender', 'migrant', 'carer']);

/** Words that name such a characteristic in a criterion of one's own. */
const protectedWords =
  /\b(?:age|ages|gender|sex|sexual|sexuality|orientation|pregnan\w*|maternity|marri\w*|marital|race|racial|ethnic\w*|nationality|religio\w*|faith|belief|disab\w*|health|migrant|migration|carer|transgender)\b/iu;

/** Whether a criterion touches a protected characteristic, by its menu entry or by its name and question. */
export const isProtected = ({ menu, name, question }: Criterion): boolean =>
  menu === null ? protectedWords.test(`${name} ${question}`) : protectedEntries.has(menu);

/**
 * What still stands between this definition and one that works, in the order in which to settle it.
 * A definition of one criterion is refused (level `block`). An untouched definition has no findings:
 * nothing typed is no mistake. Cost: O(criteria).
 */
export function checkPeer(peer: Peer): readonly PeerFinding[] {
  const untouched =
    peer.criteria.length === 0 &&
    peer.nature === '' &&
    peer.offered.length === 0 &&
    peer.notOffered.length === 0;
  if (untouched) return [];
  return [
    ...checkSet(definingCriteria(peer)),
    ...peer.criteria.flatMap(checkCriterion(peer)),
    ...checkNature(peer),
  ];
}

function checkSet(criteria: readonly Criterion[]): readonly PeerFinding[] {
  const [first] = criteria;
  if (criteria.length === 1 && first) {
    return [
      {
        code: 'one-criterion-alone',
        level: 'block',
        criterion: first.id,
        facts: { name: first.name, menu: first.menu ?? '', relation: first.relation },
      },
    ];
  }
  const findings: PeerFinding[] = [];
  if (criteria.length < 3)
    findings.push({ code: 'too-few-criteria', level: 'check', facts: { count: criteria.length } });
  if (criteria.length === 0) return findings;
  if (new Set(criteria.map(({ family }) => family)).size < 2 && criteria.length > 1) {
    findings.push({ code: 'one-family', level: 'check', facts: { family: first?.family ?? '' } });
  }
  if (!criteria.some(({ relation }) => relation === 'same' || relation === 'near')) {
    findings.push({ code: 'nothing-alike', level: 'check' });
  }
  if (!criteria.some(({ relation }) => relation === 'different')) {
    findings.push({ code: 'nothing-different', level: 'check' });
  }
  return findings;
}

const plain = (name: string): string => name.trim().toLowerCase();

const checkCriterion =
  (peer: Peer) =>
  (criterion: Criterion, at: number): readonly PeerFinding[] => {
    const { id, name } = criterion;
    const findings: PeerFinding[] = [];
    if (plain(name) === '') findings.push({ code: 'criterion-without-name', level: 'block', criterion: id });
    const earlier = peer.criteria.slice(0, at).some((other) => plain(other.name) === plain(name));
    if (earlier && plain(name) !== '') {
      findings.push({ code: 'criterion-twice', level: 'check', criterion: id, facts: { name } });
    }
    if (isProtected(criterion)) {
      findings.push({ code: 'protected-criterion', level: 'note', criterion: id, facts: { name } });
    }
    return findings;
  };

function checkNature(peer: Peer): readonly PeerFinding[] {
  const findings: PeerFinding[] = [];
  if (peer.nature.trim() === '') findings.push({ code: 'no-nature', level: 'check' });
  if (peer.offered.length === 0) findings.push({ code: 'nothing-offered', level: 'check' });
  if (peer.notOffered.length === 0) findings.push({ code: 'nothing-ruled-out', level: 'check' });
  return findings;
}

/** Whether the definition may be used: nothing in it must still be decided, and something is defined. */
export const peerIsDefined = (peer: Peer): boolean =>
  definingCriteria(peer).length > 1 && checkPeer(peer).every(({ level }) => level !== 'block');
