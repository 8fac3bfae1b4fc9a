/**
 * Bringing an older Programme up to the present version, one numbered step at a time.
 *
 * `migrations[n]` turns version n + 1 into version n + 2; a released step is never changed.
 */
import { failed, ok, type Problem, type Result } from '../problem.ts';
import { programmeVersion } from './schema.ts';

export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** Steps from version 1 upwards. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

export type VersionCode = 'file-newer' | 'file-not-a-programme';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
