/** Who is meant by a mention: decided, known for certain, assumed and said, or asked. */
import { type Cast, idFor } from './cast.ts';
import { softParts } from './cells.ts';
import { isSure } from './certain.ts';
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

/**
 * The find to go by: the first that is sure, about those allowed if it is about any; else the surest about
 * those allowed; else the surest of all.
 */
function choose(finds: readonly Found[], allowed: (person: number) => boolean): Found | null {
  const [only, further] = finds;
  if (only === undefined) return null;
  if (further === undefined && only.people.length === 1) return only;
  const open = finds.map(({ how, people }) => ({ how, people: people.filter(allowed) }));
  if (isSure(only)) return (open[0]?.people.length ?? 0) > 0 ? (open[0] ?? null) : only;
  return open.find(({ people }) => people.length > 0) ?? only;
}

/** A resolver over a cast. Cost: one search for each distinct text, then O(1). */
export function resolver(cast: Cast, decisions: Decisions): Resolver {
  const findings: RankingsFinding[] = [];
  const spelled = new Set<string>();
  const { find } = cast.names;
  const idOf = (person: number): string => cast.people[person]?.id ?? '';
  const nameOf = (person: number): string => cast.people[person]?.shown ?? '';

  const report = (
    code: RankingsCode,
    level: RankingsFinding['level'],
    mention: Mention,
    context: Context,
    more: { readonly people?: readonly number[]; readonly person?: number; readonly fresh?: boolean },
  ): void => {
    const fresh =
      more.fresh && !cast.byId(idFor(mention.name)) ? [{ use: idFor(mention.name), name: mention.name }] : [];
    const people = (more.people ?? [])
      .slice(0, mostSuggestions)
      .map((person) => ({ use: idOf(person), name: nameOf(person) }));
    const suggestions = [...people, ...fresh];
    const who = context.voter ?? more.person;
    findings.push({
      code,
      level,
      row: mention.row,
      column: mention.column,
      value: mention.text,
      ...(who === undefined ? {} : { who: idOf(who) }),
      ...(suggestions.length > 0 ? { suggestions } : {}),
      facts: {
        part: context.part,
        heading: context.heading,
        voter: context.voter === null ? '' : nameOf(context.voter),
        person: more.person === undefined ? '' : nameOf(more.person),
        names: people.map(({ name }) => name),
      },
    });
  };

  const decided = (mention: Mention, context: Context, decision: Decision): readonly number[] => {
    const { use } = decision;
    const known = use === null ? null : cast.byId(use);
    const person =
      use !== null && known === null && use === idFor(mention.name) ? cast.add(mention.name) : known;
    if (use !== null && person === null) return guessed(mention, context);
    report('decision-used', 'note', mention, context, person === null ? {} : { person });
    return person === null ? [] : [person];
  };

  const tied = (mention: Mention, context: Context): readonly number[] | null => {
    const parts = softParts(mention.name);
    if (parts.length < 2) return null;
    const people = parts
      .map((part) => choose(find(part), context.allowed))
      .map((best) =>
        best && best.people.length === 1 && (isSure(best) || best.how === 'part')
          ? best.people[0]
          : undefined,
      );
    const known = people.filter((person) => person !== undefined);
    if (known.length < parts.length) return null;
    if (context.part === 'choice') report('tied-in-cell', 'check', mention, context, { people: known });
    return known;
  };

  const guessed = (mention: Mention, context: Context): readonly number[] => {
    const best = choose(find(mention.name), context.allowed);
    if (best === null || !isSure(best) || best.how === 'bare') {
      const several = context.part === 'voter' ? null : tied(mention, context);
      if (several) return several;
    }
    const [person] = best?.people ?? [];
    if (best === null || person === undefined)
      report('unknown-name', 'block', mention, context, { fresh: true });
    else if (best.people.length > 1)
      report('ambiguous-name', 'block', mention, context, { people: best.people });
    else return accepted(mention, context, best, person);
    return [];
  };

  const accepted = (mention: Mention, context: Context, best: Found, person: number): readonly number[] => {
    const { how } = best;
    if (how === 'same') return [person];
    if (how === 'folded' || how === 'order' || how === 'bare') {
      if (!spelled.has(mention.text) && mention.text !== nameOf(person))
        report('name-spelling', 'note', mention, context, { person });
      spelled.add(mention.text);
      return [person];
    }
    const [code, level] = codeByHow[how];
    report(code, level, mention, context, { person, people: [person], fresh: true });
    return level === 'block' ? [] : [person];
  };

  const resolve: Resolver['resolve'] = (mention, context) => {
    const decision = decisions.about(mention, nameCodes);
    return decision === null ? guessed(mention, context) : decided(mention, context, decision);
  };
  return { resolve, isDecided: (mention) => decisions.about(mention, nameCodes) !== null, findings };
}
