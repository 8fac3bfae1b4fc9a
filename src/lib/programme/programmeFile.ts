/** A Programme as a file: written whole, opened as far as it can be. */
import { failed, ok, type Problem, type Result } from '../problem.ts';
import { emptyProgramme } from './emptyProgramme.ts';
import { migrate, type VersionCode } from './migrations.ts';
import {
  ballotSchema,
  criterionSchema,
  type Programme,
  parts,
  personSchema,
  programmeSchema,
} from './schema.ts';

export type ProgrammeCode =
  | VersionCode
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-json'
  | 'part-unreadable'
  | 'items-unreadable'
  | 'loose-ends';

type Opened = { readonly programme: Programme; readonly problems: readonly Problem<ProgrammeCode>[] };
type Parsed = { readonly success: boolean; readonly data?: unknown };
type Parser = { readonly safeParse: (value: unknown) => Parsed };

/** Largest file that is opened, in UTF-16 units. */
export const largestFile = 20_000_000;

/**
 * The programme in a file's text, with a problem for each part that had to be left out.
 * Fails only where there is no programme to be had: `file-empty`, `file-too-large`, `file-not-json`,
 * `file-not-a-programme`, `file-newer`. Never throws. Cost: O(size).
 */
export function readProgrammeFile(content: string): Result<Opened, Problem<ProgrammeCode>> {
  if (content.trim() === '') return failed({ code: 'file-empty' });
  if (content.length > largestFile) return failed({ code: 'file-too-large', facts: { limit: largestFile } });
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return failed({ code: 'file-not-json' });
  }
  return openProgramme(json);
}

/** The same for a value that was stored, not read from text. */
export function openProgramme(json: unknown): Result<Opened, Problem<ProgrammeCode>> {
  const migrated = migrate(json);
  if (!migrated.ok) return migrated;
  const whole = programmeSchema.safeParse(migrated.value);
  const opened = whole.success ? { programme: whole.data, problems: [] } : salvage(migrated.value);
  return ok(withoutLooseEnds(opened));
}

/** Lists whose items are opened one by one: a single bad row must not cost all the others. */
const itemParsers: Readonly<Record<string, Parser>> = { people: personSchema, ballots: ballotSchema };

/** Whatever can be read of a damaged programme, part by part; the rest as in an empty one. */
function salvage(value: Readonly<Record<string, unknown>>): Opened {
  const base: Record<string, unknown> = { ...emptyProgramme('opened') };
  const problems: Problem<ProgrammeCode>[] = [];
  for (const [part, schema] of Object.entries(parts)) {
    if (!Object.hasOwn(value, part)) {
      problems.push({ code: 'part-unreadable', facts: { part } });
      continue;
    }
    const whole = schema.safeParse(value[part]);
    if (whole.success) base[part] = whole.data;
    else salvagePart(part, value[part], base, problems);
  }
  return { programme: programmeSchema.parse(base), problems };
}

function salvagePart(
  part: string,
  value: unknown,
  base: Record<string, unknown>,
  problems: Problem<ProgrammeCode>[],
): void {
  const parser = itemParsers[part];
  if (parser && Array.isArray(value)) {
    const kept = value.map((item) => parser.safeParse(item)).filter((result) => result.success);
    base[part] = kept.map((result) => result.data);
    problems.push({
      code: 'items-unreadable',
      facts: { part, lost: value.length - kept.length, kept: kept.length },
    });
    return;
  }
  if (part === 'peer' && typeof value === 'object' && value !== null) {
    base[part] = salvagePeer(value);
  }
  problems.push({ code: 'part-unreadable', facts: { part } });
}

function salvagePeer(value: object): Programme['peer'] {
  const { peer } = emptyProgramme('opened');
  const raw = 'criteria' in value && Array.isArray(value.criteria) ? value.criteria : [];
  const criteria = raw.flatMap((item) => {
    const result = criterionSchema.safeParse(item);
    return result.success ? [result.data] : [];
  });
  const nature = 'nature' in value && typeof value.nature === 'string' ? value.nature.slice(0, 5000) : '';
  return { ...peer, criteria, nature };
}

/** References to people who are not there are taken out, and counted. */
function withoutLooseEnds({ programme, problems }: Opened): Opened {
  const known = new Set<string>();
  const people = programme.people.filter(({ id }) => !known.has(id) && known.add(id));
  const knows = (list: readonly string[]): boolean => list.every((id) => known.has(id));
  const tiersKnown = (ballot: Programme['ballots'][number]): Programme['ballots'][number] => ({
    voter: ballot.voter,
    tiers: ballot.tiers.flatMap(({ rank, ids }) => {
      const kept = ids.filter((id) => known.has(id));
      return kept.length > 0 ? [{ rank, ids: kept }] : [];
    }),
  });
  const match = programme.match;
  const tidy: Programme = {
    ...programme,
    people,
    ballots: programme.ballots.filter(({ voter }) => known.has(voter)).map(tiersKnown),
    exclusions: programme.exclusions.filter(knows),
    forbidden: programme.forbidden.filter(knows),
    required: programme.required.filter(knows),
    handChanges: programme.handChanges.filter(({ ids }) => knows(ids)),
    match: match && {
      ...match,
      pairs: match.pairs.filter(knows),
      groups: match.groups.filter(knows),
      leftOver: match.leftOver.filter((id) => known.has(id)),
    },
  };
  const lost = referencesIn(programme) - referencesIn(tidy);
  if (lost === 0) return { programme, problems };
  return { programme: tidy, problems: [...problems, { code: 'loose-ends', facts: { lost } }] };
}

const referencesIn = (programme: Programme): number =>
  programme.people.length +
  programme.ballots.length +
  programme.ballots.reduce((sum, { tiers }) => sum + tiers.reduce((n, { ids }) => n + ids.length, 0), 0) +
  programme.exclusions.length +
  programme.forbidden.length +
  programme.required.length +
  programme.handChanges.length +
  (programme.match
    ? programme.match.pairs.length + programme.match.groups.length + programme.match.leftOver.length
    : 0);
