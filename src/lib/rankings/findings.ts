/** The findings in the organiser's order: what must be decided first, then down the sheet; not too many. */
import type { RankingsFinding } from './reading.ts';

/** Most findings of one code; the rest are counted. */
const mostOfACode = 500;

const levels = { block: 0, check: 1, note: 2 } as const;

/** The place and the value are facts too: a sentence may quote them. */
function complete(finding: RankingsFinding): RankingsFinding {
  const { row = null, column = null, value = '' } = finding;
  return { ...finding, facts: { ...finding.facts, row, column, value } };
}

/** Sorted by level, then by place; of one code only the first few hundred, and a count of the others. */
export function sorted(findings: readonly RankingsFinding[]): readonly RankingsFinding[] {
  const counts = new Map<string, number>();
  const kept: RankingsFinding[] = [];
  const inOrder = [...findings].sort(
    (x, y) =>
      levels[x.level] - levels[y.level] || (x.row ?? 0) - (y.row ?? 0) || (x.column ?? 0) - (y.column ?? 0),
  );
  for (const finding of inOrder) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= mostOfACode) kept.push(complete(finding));
  }
  const more = [...counts]
    .filter(([, count]) => count > mostOfACode)
    .map(([of, count]): RankingsFinding => {
      const level = findings.find(({ code }) => code === of)?.level ?? 'note';
      return { code: 'more-findings', level, facts: { of, count: count - mostOfACode } };
    });
  return [...kept, ...more];
}
