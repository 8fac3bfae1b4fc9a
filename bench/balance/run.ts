/**
 * How long balance takes for 200 people on 12 criteria, each kind of change by itself: `node bench/balance/run.ts`, a few
 * seconds. Times are the best of several, in milliseconds, and say little on a busy machine.
 */
import {
  bestPairs,
  type Cohort,
  hardToPlace,
  measureCohort,
  readBalance,
} from '../../src/lib/balance/index.ts';
import type { Programme } from '../../src/lib/programme/index.ts';
import { largeCohort } from '../../test/balance/cohorts.ts';

const rounds = 15;
const programme = largeCohort(200, 12);

const changes: Readonly<Record<string, (p: Programme, round: number) => Programme>> = {
  'an edge of the band': (p, round) => ({ ...p, balance: { ...p.balance, low: 30 + round } }),
  'an answer': (p, round) => ({
    ...p,
    people: p.people.map((person, at) =>
      at === round
        ? { ...person, answers: { ...person.answers, [p.peer.criteria[0]?.id ?? '']: 'changed' } }
        : person,
    ),
  }),
  'a want judged by hand': (p, round) => ({
    ...p,
    balance: { ...p.balance, links: [{ want: p.people[round]?.seeks[0] ?? '', offer: 'cash', meets: true }] },
  }),
  'an offer': (p, round) => ({
    ...p,
    people: p.people.map((person, at) => (at === round ? { ...person, offers: ['changed'] } : person)),
  }),
};

function timed(p: Programme, before?: Cohort): number {
  const begun = performance.now();
  const balance = readBalance(p, before?.from);
  const cohort = measureCohort(balance, before);
  bestPairs(balance, cohort, 10);
  hardToPlace(cohort);
  return performance.now() - begun;
}

const best = (of: (round: number) => number): string =>
  Math.min(...Array.from({ length: rounds }, (_, round) => of(round))).toFixed(1);

console.log(`everything read afresh: ${best(() => timed(programme))}`);
const before = measureCohort(readBalance(programme));
for (const [name, change] of Object.entries(changes))
  console.log(`${name}: ${best((round) => timed(change(programme, round), before))}`);
