/** Who is meant by a mention: decided, known for certain, assumed and said, or asked. */
import { idFor } from '../people/index.ts';
import type { Cast } from './cast.ts';
import { softParts } from './cells.ts';
import { choose, isSure } from './certain.ts';
import type { Decisions } from './decisions.ts';
import type { Found } from './nameIndex.ts';
import type { Decision, Mention, RankingsCode, RankingsFinding } from './reading.ts';

/** Who may be meant here, and for whom it is asked. */
export type Context = {
  readonly part: 'voter' | 'choice' | 'avoid';
  /** The voter in whose ballot it stands; null for the voter's own name. */
  readonly voter: number | null;
  readonly heading: string;
  readonly allowed: (person: number) => boolean;
};

export type Resolver = {
  /** The people meant (several are tied); empty where nobody is, or nobody yet. */
  readonly resolve: (mention: Mention, context: Context) => readonly number[];
  /** Whether the organiser has decided about this mention. */
  readonly isDecided: (mention: Mention) => boolean;
  readonly findings: readonly RankingsFinding[];
};

/** Findings about a name, and so the decisions that settle one. */
const nameCodes: ReadonlySet<string> = new Set<RankingsCode>([
  'ambiguous-name',
  'unknown-name',
  'close-name',
  'name-corrected',
  'name-completed',
  'name-spelling',
  'self-choice',
  'wrong-side',
  'repeated-choice',
  'tied-in-cell',
  'voter-missing',
  'decision-used',
]);

const codeByHow = {
  part: ['name-completed', 'check'],
  short: ['name-completed', 'check'],
  typo: ['name-corrected', 'check'],
  close: ['close-name', 'block'],
} as const;

/** Most people that a finding suggests. */
const mostSuggestions = 6;
/** Most people suggested for a name that nobody has. */
const mostNear = 3;
/** For how many names people are suggested at all: more than anybody will look through. */
const mostSearched = 300;

/** What a resolver works with, and what it has found so far. */
type Desk = {
  readonly cast: Cast;
  readonly decisions: Decisions;
  readonly findings: RankingsFinding[];
  /** Spellings that have been noted once. */
  readonly spelled: Set<string>;
  /** How many names were not found. */
  unknown: number;
};

type Report = {
  readonly code: RankingsCode;
  readonly level: RankingsFinding['level'];
  /** Who may be meant. */
  readonly people?: readonly number[];
  /** Who is taken to be meant. */
  readonly person?: number;
  /** Whether it could be somebody who is not known yet. */
  readonly fresh?: boolean;
};

const shownName = ({ cast }: Desk, person: number | null | undefined): string =>
  cast.people[person ?? -1]?.shown ?? '';

function suggestionsFor({ cast }: Desk, { name }: Mention, { people = [], fresh }: Report) {
  const known = people.slice(0, mostSuggestions).map((person) => ({
    use: cast.people[person]?.id ?? '',
    name: cast.people[person]?.shown ?? '',
  }));
  const own = idFor(name);
  return fresh && cast.byId(own) === null ? [...known, { use: own, name }] : known;
}

function report(desk: Desk, mention: Mention, context: Context, given: Report): void {
  const { code, level, person, people = [] } = given;
  const suggestions = suggestionsFor(desk, mention, given);
  const who = desk.cast.people[context.voter ?? person ?? -1]?.id;
  desk.findings.push({
    code,
    level,
    row: mention.row,
    column: mention.column,
    value: mention.text,
    ...(who === undefined ? {} : { who }),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    facts: {
      part: context.part,
      heading: context.heading,
      voter: shownName(desk, context.voter),
      person: shownName(desk, person),
      names: people.slice(0, mostSuggestions).map((each) => shownName(desk, each)),
    },
  });
}

/** Several people in one cell, if every part of it is somebody known; null otherwise. */
function tied(desk: Desk, mention: Mention, context: Context): readonly number[] | null {
  const parts = softParts(mention.name);
  if (parts.length < 2) return null;
  const people: number[] = [];
  for (const part of parts) {
    const best = choose(desk.cast.names.find(part), context.allowed);
    const [person, another] = best?.people ?? [];
    if (best === null || person === undefined || another !== undefined) return null;
    if (!isSure(best) && best.how !== 'part') return null;
    people.push(person);
  }
  if (context.part === 'choice')
    report(desk, mention, context, { code: 'tied-in-cell', level: 'check', people });
  return people;
}

/** The one person found: said if anything but the letter of the name was gone by, asked if it is hardly sure. */
function accepted(
  desk: Desk,
  mention: Mention,
  context: Context,
  how: Found['how'],
  person: number,
): readonly number[] {
  if (how === 'same') return [person];
  if (how === 'folded' || how === 'order' || how === 'bare') {
    const fresh = !desk.spelled.has(mention.text) && mention.text !== shownName(desk, person);
    desk.spelled.add(mention.text);
    if (fresh) report(desk, mention, context, { code: 'name-spelling', level: 'note', person });
    return [person];
  }
  const [code, level] = codeByHow[how];
  report(desk, mention, context, { code, level, person, people: [person], fresh: true });
  return level === 'block' ? [] : [person];
}

function guessed(desk: Desk, mention: Mention, context: Context): readonly number[] {
  const best = choose(desk.cast.names.find(mention.name), context.allowed);
  const whole = best !== null && isSure(best) && best.how !== 'bare';
  const several = whole || context.part === 'voter' ? null : tied(desk, mention, context);
  if (several) return several;
  const [person, another] = best?.people ?? [];
  if (best !== null && person !== undefined && another === undefined) {
    return accepted(desk, mention, context, best.how, person);
  }
  if (best === null) {
    const near = desk.unknown++ < mostSearched ? desk.cast.names.near(mention.name) : [];
    const people = near.filter(context.allowed).slice(0, mostNear);
    report(desk, mention, context, { code: 'unknown-name', level: 'block', people, fresh: true });
  } else report(desk, mention, context, { code: 'ambiguous-name', level: 'block', people: best.people });
  return [];
}

/** What the organiser decided; a decision for an id that nobody has any more is as none. */
function decided(desk: Desk, mention: Mention, context: Context, { use }: Decision): readonly number[] {
  const { cast } = desk;
  if (use === null) {
    report(desk, mention, context, { code: 'decision-used', level: 'note' });
    return [];
  }
  const person = cast.byId(use) ?? (use === idFor(mention.name) ? cast.add(mention.name) : null);
  if (person === null) return guessed(desk, mention, context);
  report(desk, mention, context, { code: 'decision-used', level: 'note', person });
  return [person];
}

/** A resolver over a cast. Cost: one search for each distinct text, then O(1). */
export function resolver(cast: Cast, decisions: Decisions): Resolver {
  const desk: Desk = { cast, decisions, findings: [], spelled: new Set(), unknown: 0 };
  const resolve: Resolver['resolve'] = (mention, context) => {
    const decision = decisions.about(mention, nameCodes);
    return decision === null ? guessed(desk, mention, context) : decided(desk, mention, context, decision);
  };
  return {
    resolve,
    isDecided: (mention) => decisions.about(mention, nameCodes) !== null,
    findings: desk.findings,
  };
}
