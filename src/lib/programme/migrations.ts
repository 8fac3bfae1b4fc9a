/**
 * Bringing an older Programme up to the present version, one numbered step at a time.
 *
 * `migrations[n]` turns version n + 1 into version n + 2; a released step is never changed.
 */
import { failed, ok, type Problem, type Result } from '../problem.ts';
import { untouchedBalance, untouchedFormat, untouchedSides } from './emptyProgramme.ts';
import { programmeVersion } from './version.ts';

export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What version 2 added to the choices of a paper. All papers of version 1 were made from template 1.0. */
const withClauseChanges = (choices: unknown): unknown =>
  isRecord(choices)
    ? { start: null, accepted: '1.0', changes: {}, added: [], order: [], discussion: {}, ...choices }
    : choices;

/** 1 → 2: organisers make the agreements theirs, there is a logo, and format and balance are decided on. */
const agreementsOfOnesOwn: Migration = (old) => ({
  logo: null,
  format: { inputs: untouchedFormat, decision: null },
  balance: untouchedBalance,
  ...old,
  ...('constitution' in old ? { constitution: withClauseChanges(old.constitution) } : {}),
  ...('contract' in old ? { contract: withClauseChanges(old.contract) } : {}),
});

const withWordsOfTheirOwn = (person: unknown): unknown =>
  isRecord(person) ? { availability: '', notes: '', ...person } : person;

/** Rankings and the draw alone decided before balance could: an older match stays as it was made. */
const withoutBalance = (settings: unknown): unknown =>
  isRecord(settings) ? { fitTies: false, ruleOut: false, ...settings } : settings;

/** 2 → 3: there is a day of the event, smaller papers, what each side brings, and reasons for decisions by hand. */
const smallerPapers: Migration = (old) => ({
  event: null,
  handChanges: [],
  sheets: {},
  ...old,
  ...(isRecord(old.peer) ? { peer: { sides: untouchedSides, ...old.peer } } : {}),
  ...('matching' in old ? { matching: withoutBalance(old.matching) } : {}),
  ...(isRecord(old.match) ? { match: { ...old.match, settings: withoutBalance(old.match.settings) } } : {}),
  ...(Array.isArray(old.people) ? { people: old.people.map(withWordsOfTheirOwn) } : {}),
});

const withNoMinimum = (person: unknown): unknown => (isRecord(person) ? { minimum: 0, ...person } : person);

/** A reason was kept for pairs alone. */
function ofAnyMove(change: unknown): unknown {
  if (!isRecord(change) || !('pair' in change)) return change;
  const { pair, ...others } = change;
  return { ids: pair, name: '', ...others };
}

/** 3 → 4: people may have a least number of partners, and every change by hand can have its reason. */
const leastPartners: Migration = (old) => ({
  ...old,
  ...(Array.isArray(old.people) ? { people: old.people.map(withNoMinimum) } : {}),
  ...(Array.isArray(old.handChanges) ? { handChanges: old.handChanges.map(ofAnyMove) } : {}),
});

/** Steps from version 1 upwards. */
export const migrations: readonly Migration[] = [agreementsOfOnesOwn, smallerPapers, leastPartners];

export type VersionCode = 'file-newer' | 'file-not-a-programme';

/**
 * The same programme in the shape of the present version, not yet checked against the schema.
 * Fails with `file-newer` (facts: version, known) or `file-not-a-programme`. Cost: O(size).
 */
export function migrate(
  value: unknown,
  steps: readonly Migration[] = migrations,
): Result<Record<string, unknown>, Problem<VersionCode>> {
  if (!isRecord(value) || typeof value.version !== 'number') return failed({ code: 'file-not-a-programme' });
  const version = value.version;
  const known = steps.length + 1;
  if (!Number.isInteger(version) || version < 1) return failed({ code: 'file-not-a-programme' });
  if (version > known) return failed({ code: 'file-newer', facts: { version, known } });
  const migrated = steps
    .slice(version - 1)
    .reduce((old, step, done) => ({ ...step(old), version: version + done + 1 }), value);
  return ok(migrated);
}

/** True when every version up to the present one can be reached. */
export const migrationsAreComplete = (): boolean => migrations.length === programmeVersion - 1;
