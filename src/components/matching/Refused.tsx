import { type MarketProblem, type Trial, withNames } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ProblemList, type ShownProblem } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { update } from '../programmeStore.ts';
import { listOf } from './matchWords.ts';
import { namesOf } from './telling.ts';

/** What makes the rules possible again at one press, where something does. */
function waysOut(p: Programme, { code, facts }: MarketProblem): ShownProblem['fixes'] {
  const ids = new Set(Array.isArray(facts?.ids) ? (facts.ids as readonly string[]) : []);
  if (!code.startsWith('market-minimum-not') || ids.size === 0) return undefined;
  const nameOf = namesOf(p);
  const words = `Ask for no partner for ${listOf([...ids].map(nameOf))}`;
  const act = (): void =>
    update(
      (now) => ({
        ...now,
        people: now.people.map((person) => (ids.has(person.id) ? { ...person, minimum: 0 } : person)),
      }),
      words,
    );
  return [{ label: words, act }];
}

/** Why there is no match under these rules, and what to change. */
export function Refused({ p, trial }: { readonly p: Programme; readonly trial: Trial }) {
  if (trial.result.ok) return null;
  const nameOf = namesOf(p);
  return (
    <div class="answer">
      <h2>These rules cannot all be kept</h2>
      <ProblemList
        problems={trial.result.problems.map((problem, at) => ({
          key: `${problem.code}-${at}`,
          level: 'block',
          words: wordsFor(withNames(problem, nameOf)),
          fixes: waysOut(p, problem),
        }))}
      />
    </div>
  );
}
