/** Several ballots from one voter: the later counts only if their order is known. */
import type { Cast } from './cast.ts';
import type { Decisions } from './decisions.ts';
import type { RankingsFinding, RawBallot, ReadBallot } from './reading.ts';
import { latestIn } from './times.ts';

/** A ballot whose voter is known. */
export type Sent = {
  readonly raw: RawBallot;
  readonly voter: number;
  readonly tiers: ReadBallot['tiers'];
  /** It names nobody. */
  readonly blank: boolean;
};

export type Settled = {
  readonly ballots: readonly Sent[];
  /** Voters whose ballots contradict one another; none of them counts until somebody decides. */
  readonly undecided: readonly number[];
  readonly findings: readonly RankingsFinding[];
};

const twiceCodes: ReadonlySet<string> = new Set(['two-ballots', 'ballot-replaced']);

const alike = (one: Sent, other: Sent): boolean => JSON.stringify(one.tiers) === JSON.stringify(other.tiers);

/** What became of one voter's ballots: the one that counts (null: undecided), and what to say of each other. */
type Verdict = {
  readonly kept: Sent | null;
  readonly code: 'two-ballots' | 'ballot-replaced' | 'same-ballot-twice';
  readonly about: readonly Sent[];
};

type Latest = ReturnType<typeof latestIn>;

function judge(cast: Cast, all: readonly Sent[], decisions: Decisions, latest: Latest): Verdict {
  const decisionOf = (sent: Sent): string | null | undefined => {
    const decision = decisions.about(sent.raw.voter, twiceCodes);
    return decision?.row === undefined ? undefined : decision.use;
  };
  const refused = all.filter((sent) => decisionOf(sent) !== null);
  const chosen = all.find((sent) => decisionOf(sent) === cast.people[sent.voter]?.id);
  const left = refused.length > 0 ? refused : all;
  if (chosen) return { kept: chosen, code: 'ballot-replaced', about: all.filter((sent) => sent !== chosen) };
  const filled = left.filter(({ blank }) => !blank);
  const [first = left[0]] = filled;
  if (first === undefined) return { kept: null, code: 'two-ballots', about: all };
  const others = all.filter((sent) => sent !== first);
  if (filled.length <= 1)
    return {
      kept: first,
      code: all.every((sent) => sent.blank) ? 'same-ballot-twice' : 'ballot-replaced',
      about: others,
    };
  if (filled.every((sent) => alike(sent, first)))
    return { kept: first, code: 'same-ballot-twice', about: others };
  const last = latest(filled.map(({ raw }) => raw.time));
  const kept = last === null ? null : (filled[last] ?? null);
  if (kept) return { kept, code: 'ballot-replaced', about: all.filter((sent) => sent !== kept) };
  return { kept: null, code: 'two-ballots', about: filled };
}

function findingFor(cast: Cast, sent: Sent, { kept, code, about }: Verdict): RankingsFinding {
  const person = cast.people[sent.voter];
  const id = person?.id ?? '';
  const rows = [...about, ...(kept ? [kept] : [])].map(({ raw }) => raw.voter.row);
  return {
    code,
    level: code === 'two-ballots' ? 'block' : code === 'ballot-replaced' ? 'check' : 'note',
    row: sent.raw.voter.row,
    column: sent.raw.voter.column,
    value: sent.raw.voter.text,
    who: id,
    suggestions: [{ use: id, name: person?.shown ?? '' }],
    facts: {
      voter: person?.shown ?? '',
      rows: rows.sort((x, y) => x - y).map(String),
      kept: kept?.raw.voter.row ?? null,
      time: kept?.raw.time ?? '',
    },
  };
}

/** Leaves one ballot a voter. A decision for one of the rows settles the rest. */
export function settleTwice(cast: Cast, sent: readonly Sent[], decisions: Decisions): Settled {
  const byVoter = new Map<number, Sent[]>();
  for (const ballot of sent) {
    const known = byVoter.get(ballot.voter);
    if (known) known.push(ballot);
    else byVoter.set(ballot.voter, [ballot]);
  }
  const latest = latestIn(sent.map(({ raw }) => raw.time));
  const ballots: Sent[] = [];
  const undecided: number[] = [];
  const findings: RankingsFinding[] = [];
  for (const [voter, all] of byVoter) {
    const verdict = all.length === 1 ? null : judge(cast, all, decisions, latest);
    const kept = verdict === null ? all[0] : verdict.kept;
    if (kept) ballots.push(kept);
    else undecided.push(voter);
    if (verdict) for (const ballot of verdict.about) findings.push(findingFor(cast, ballot, verdict));
  }
  return { ballots, undecided, findings };
}
