/** Made-up files beside the reading that a careful person would give each of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Reading,
  type ReadOptions,
  type RosterEntry,
  readRankings,
} from '../../src/lib/rankings/index.ts';

type Expected = {
  /** What the file tries. */
  readonly about: string;
  readonly roster?: {
    readonly a?: readonly string[];
    readonly b?: readonly string[];
    readonly pool?: readonly string[];
  };
  readonly options?: ReadOptions;
  readonly layout: string | null;
  readonly model: string;
  readonly direction?: string;
  readonly ignored?: readonly string[];
  /** Everybody by side, in any order. */
  readonly people: {
    readonly a?: readonly string[];
    readonly b?: readonly string[];
    readonly pool?: readonly string[];
  };
  /** `Rosa Delgado > Bo Chen = Cy Young > 5:Di Ray` */
  readonly ballots: Readonly<Record<string, string>>;
  readonly exclusions?: readonly (readonly string[])[];
  /** Every finding that is no note: level, code, row, value. */
  readonly findings?: readonly string[];
  /** Codes of notes that have to be there. */
  readonly notes?: readonly string[];
};

const folder = new URL('../fixtures/rankings/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));

const rosterOf = ({ roster }: Expected): readonly RosterEntry[] | undefined =>
  roster && [
    ...(roster.a ?? []).map((name) => ({ name, side: 'a' as const })),
    ...(roster.b ?? []).map((name) => ({ name, side: 'b' as const })),
    ...(roster.pool ?? []).map((name) => ({ name })),
  ];

function ballotsOf(reading: Reading, name: (id: string) => string): Record<string, string> {
  const entries = reading.ballots.map(({ voter, tiers }) => {
    let next = 1;
    const parts = tiers.map(({ rank, ids }) => {
      const mark = rank === next ? '' : `${rank}:`;
      next = rank + 1;
      return mark + ids.map(name).sort().join(' = ');
    });
    return [name(voter), parts.join(' > ')] as const;
  });
  return Object.fromEntries(entries);
}

function peopleOf({ people }: Reading): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const { name, side } of people)
    groups[side ?? 'pool'] = [...(groups[side ?? 'pool'] ?? []), name].sort();
  return groups;
}

const sortedGroups = (people: Expected['people']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(people).map(([side, names]) => [side, [...names].sort()]));

/** What the reading says, in the shape of the expectation. */
function summary(reading: Reading): Record<string, unknown> {
  const names = new Map(reading.people.map(({ id, name }) => [id, name]));
  const name = (id: string): string => names.get(id) ?? `?${id}`;
  return {
    layout: reading.source.layout,
    model: reading.model,
    people: peopleOf(reading),
    ballots: ballotsOf(reading, name),
    exclusions: reading.exclusions.map((pair) => pair.map(name)),
    findings: reading.findings
      .filter(({ level }) => level !== 'note')
      .map(({ level, code, row, value }) =>
        [level, code, row, value].filter((part) => part !== undefined && part !== '').join(' '),
      ),
  };
}

for (const file of files) {
  const expected = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as Expected;
  test(`readRankings reads ${file}: ${expected.about}`, async () => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    const roster = rosterOf(expected);
    const reading = await readRankings(bytes, { ...expected.options, ...(roster ? { roster } : {}) });
    expect(summary(reading)).toEqual({
      layout: expected.layout,
      model: expected.model,
      people: sortedGroups(expected.people),
      ballots: expected.ballots,
      exclusions: expected.exclusions ?? [],
      findings: expected.findings ?? [],
    });
    if (expected.direction) expect(reading.source.direction).toBe(expected.direction);
    if (expected.ignored) expect(reading.source.ignored).toEqual(expected.ignored);
    const notes = reading.findings.filter(({ level }) => level === 'note').map(({ code }) => code);
    for (const code of expected.notes ?? []) expect(notes).toContain(code);
  });
}
