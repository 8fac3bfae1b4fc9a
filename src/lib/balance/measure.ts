/**
 * The one place that says what balance is.
 *
 * Commonality: the mean likeness of two people's answers, 0 to 100, each criterion by its weight.
 * Gain of one from the other: the part of their wants that the other's offers meet, 0 to 100.
 * Reciprocity: the lower of the two gains. Fit: (2 × closeness to the band + reciprocity + mean gain) ÷ 4,
 * and 0 where there is a conflict. The weights of fit are the playbook's judgement.
 */
import { isProtected } from '../peer/index.ts';
import type { Criterion, Person, Programme } from '../programme/index.ts';
import { type Answers, millionth, readAnswers } from './answers.ts';
import { type Conflict, conflictsOf, type Rules, readRules } from './conflicts.ts';
import { type Gains, readGains } from './gains.ts';
import { bounds } from './likeness.ts';

export type Band = 'too-far' | 'balanced' | 'too-alike' | 'unknown';

/** The parts of a Programme that balance is measured from, so that a worker need not be sent the rest. */
export type Measurable = Pick<
  Programme,
  'people' | 'peer' | 'balance' | 'exclusions' | 'forbidden' | 'shape'
>;

/** One criterion with everybody's answers, and whether it counts towards commonality. */
export type Line = {
  readonly criterion: Criterion;
  readonly isProtected: boolean;
  readonly counted: boolean;
  readonly answers: Answers;
};

/** A programme made ready to measure. */
export type Balance = {
  readonly people: readonly Person[];
  readonly at: ReadonlyMap<string, number>;
  readonly lines: readonly Line[];
  readonly gains: Gains;
  readonly rules: Rules;
  readonly low: number;
  readonly high: number;
  readonly twoSided: boolean;
};

/** Two people measured; `null` where an answer is missing. Gains are points of 100, `x` is the first person. */
export type PairMeasure = {
  readonly commonality: number | null;
  readonly gainX: number | null;
  readonly gainY: number | null;
  readonly reciprocity: number | null;
  readonly band: Band;
  /** 0 to 100. */
  readonly fit: number;
  readonly conflicts: readonly Conflict[];
};

function lineOf(
  criterion: Criterion,
  people: readonly Person[],
  countProtected: boolean,
  before: Answers | undefined,
): Line {
  const guarded = isProtected(criterion);
  return {
    criterion,
    isProtected: guarded,
    counted:
      criterion.relation !== 'irrelevant' &&
      !bounds.has(criterion.menu ?? '') &&
      (countProtected || !guarded),
    answers: readAnswers(criterion, people, before),
  };
}

/**
 * Makes a programme ready. A protected characteristic counts only if the organiser asked for it. What was read
 * `before` is used again where the answers and words behind it are the same, so that a small change costs little.
 * Cost: O(people × criteria).
 */
export function readBalance(programme: Measurable, before?: Balance): Balance {
  const { people, peer, balance } = programme;
  const known = new Map(before?.lines.map(({ criterion, answers }) => [criterion.id, answers]));
  const lines = peer.criteria.map((criterion) =>
    lineOf(criterion, people, balance.countProtected, known.get(criterion.id)),
  );
  return {
    people,
    at: new Map(people.map(({ id }, at) => [id, at])),
    lines,
    gains: readGains(people, balance.links, before?.gains),
    rules: readRules(programme, lines, before?.rules),
    low: Math.min(balance.low, balance.high),
    high: Math.max(balance.low, balance.high),
    twoSided: programme.shape === 'two-sided',
  };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The mean likeness of two people's answers, by their places, 0 to 100; null where nothing can be compared. */
export function commonalityOf({ lines }: Balance, x: number, y: number): number | null {
  let sum = 0;
  let weights = 0;
  for (const { criterion, counted, answers } of lines) {
    if (!counted) continue;
    const likeness = answers.likeness(x, y);
    if (likeness < 0) continue;
    sum += criterion.weight * likeness;
    weights += criterion.weight;
  }
  return weights === 0 ? null : rounded((100 * sum) / (weights * millionth));
}

/** Where a commonality falls; the edges belong to the band. */
export function bandOf(commonality: number | null, low: number, high: number): Band {
  if (commonality === null) return 'unknown';
  return commonality < low ? 'too-far' : commonality > high ? 'too-alike' : 'balanced';
}

/** 100 within the band, falling in a line to 0 at nothing and at everything in common. */
function closeness(commonality: number | null, low: number, high: number): number {
  if (commonality === null) return 0;
  if (commonality < low) return (100 * commonality) / low;
  return commonality > high ? (100 * (100 - commonality)) / (100 - high) : 100;
}

/** How well two people fit, 0 to 100, once all else is measured. What is unknown adds nothing. */
export function fitIn(
  { low, high }: Pick<Balance, 'low' | 'high'>,
  { commonality, gainX, gainY, reciprocity, conflicts }: Omit<PairMeasure, 'band' | 'fit'>,
): number {
  if (conflicts.length > 0) return 0;
  const gains = ((gainX ?? 0) + (gainY ?? 0)) / 2;
  return rounded((2 * closeness(commonality, low, high) + (reciprocity ?? 0) + gains) / 4);
}

/** Two people by their places in `people`. Cost: O(criteria + wants × offers). */
export function measureAt(balance: Balance, x: number, y: number): PairMeasure {
  const commonality = commonalityOf(balance, x, y);
  const gainX = balance.gains.gain(x, y);
  const gainY = balance.gains.gain(y, x);
  const reciprocity = gainX === null || gainY === null ? null : Math.min(gainX, gainY);
  const measured = { commonality, gainX, gainY, reciprocity, conflicts: conflictsOf(balance, x, y) };
  const band = bandOf(commonality, balance.low, balance.high);
  return { ...measured, band, fit: fitIn(balance, measured) };
}

/** Two people by id; throws for an id that is not in the programme. */
export function measurePair(balance: Balance, x: string, y: string): PairMeasure {
  return measureAt(balance, placeOf(balance, x), placeOf(balance, y));
}

export function placeOf({ at }: Balance, id: string): number {
  const place = at.get(id);
  if (place === undefined) throw new Error(`nobody has the id ${id}`);
  return place;
}
