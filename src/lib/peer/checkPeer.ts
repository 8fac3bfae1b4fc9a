import type { Level, Problem } from '../problem.ts';
import type { Criterion, Programme, Side } from '../programme/index.ts';
import { definingCriteria, isProtected } from './criteria.ts';

export type PeerCode =
  | 'one-criterion-alone'
  | 'too-few-criteria'
  | 'one-family'
  | 'nothing-alike'
  | 'nothing-different'
  | 'criterion-without-name'
  | 'criterion-twice'
  | 'protected-criterion'
  | 'criterion-without-options'
  | 'criterion-of-one-side'
  | 'side-offers-nothing'
  | 'side-asks-nothing'
  | 'no-nature'
  | 'nothing-offered'
  | 'nothing-ruled-out';

/** A check of the peer definition: its level, and the criterion or the side that it stands beside, if it is about one. */
export type PeerFinding = Problem<PeerCode> & {
  readonly level: Level;
  readonly criterion?: string;
  readonly side?: Side;
};

type Peer = Programme['peer'];
/** The definition, and whom it is for. */
type Defined = Pick<Programme, 'peer' | 'shape' | 'sideNames'>;

const saysNothing = ({ offers, asks }: Peer['sides']['a']): boolean =>
  offers.length === 0 && asks.length === 0;

const isUntouched = ({ criteria, nature, offered, notOffered, sides }: Peer): boolean =>
  criteria.length === 0 &&
  nature === '' &&
  offered.length === 0 &&
  notOffered.length === 0 &&
  saysNothing(sides.a) &&
  saysNothing(sides.b);

/**
 * What still stands between this definition and one that works, in the order in which to settle it.
 * A definition of one criterion is refused (level `block`). An untouched definition has no findings:
 * nothing typed is no mistake. Cost: O(criteria²).
 */
export function checkPeer(defined: Defined): readonly PeerFinding[] {
  const { peer } = defined;
  if (isUntouched(peer)) return [];
  return [
    ...checkSet(definingCriteria(peer)),
    ...peer.criteria.flatMap(checkCriterion(defined)),
    ...checkNature(peer),
    ...checkSides(defined),
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
        facts: {
          name: first.name,
          menu: first.menu ?? '',
          family: first.family,
          relation: first.relation,
        },
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

/** Types that are answered by choosing from options. */
const chosen: ReadonlySet<Criterion['type']> = new Set(['band', 'one-of']);

const checkCriterion =
  ({ peer, shape, sideNames }: Defined) =>
  (criterion: Criterion, at: number): readonly PeerFinding[] => {
    const { id, name, type, options, asked, relation } = criterion;
    const findings: PeerFinding[] = [];
    const report = (code: PeerCode, level: Level, facts: PeerFinding['facts'] = {}): void => {
      findings.push({ code, level, criterion: id, facts: { name, ...facts } });
    };
    if (plain(name) === '') report('criterion-without-name', 'block');
    const earlier = peer.criteria.slice(0, at).some((other) => plain(other.name) === plain(name));
    if (earlier && plain(name) !== '') report('criterion-twice', 'check');
    if (chosen.has(type) && options.length < 2) report('criterion-without-options', 'check');
    if (shape === 'two-sided' && asked !== 'everyone' && relation !== 'irrelevant') {
      report('criterion-of-one-side', 'check', { who: sideNames[asked].many });
    }
    if (isProtected(criterion)) report('protected-criterion', 'note');
    return findings;
  };

function checkNature(peer: Peer): readonly PeerFinding[] {
  const findings: PeerFinding[] = [];
  if (peer.nature.trim() === '') findings.push({ code: 'no-nature', level: 'check' });
  if (peer.offered.length === 0) findings.push({ code: 'nothing-offered', level: 'check' });
  if (peer.notOffered.length === 0) findings.push({ code: 'nothing-ruled-out', level: 'check' });
  return findings;
}

/** Each side brings something and may ask for something; in one pool everybody does both. */
function checkSides({ peer: { sides }, shape, sideNames }: Defined): readonly PeerFinding[] {
  const asked = shape === 'one-pool' ? (['a'] as const) : (['a', 'b'] as const);
  return asked.flatMap((side): PeerFinding[] => {
    const facts = { who: shape === 'one-pool' ? '' : sideNames[side].many };
    return [
      ...(sides[side].offers.length === 0
        ? [{ code: 'side-offers-nothing', level: 'check', side, facts } as const]
        : []),
      ...(sides[side].asks.length === 0
        ? [{ code: 'side-asks-nothing', level: 'check', side, facts } as const]
        : []),
    ];
  });
}

/** Whether the definition may be used: nothing in it must still be decided, and something is defined. */
export const peerIsDefined = (defined: Defined): boolean =>
  definingCriteria(defined.peer).length > 1 && checkPeer(defined).every(({ level }) => level !== 'block');
