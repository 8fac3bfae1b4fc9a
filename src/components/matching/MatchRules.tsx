import type { MatchSettings, Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Field.tsx';
import { later } from '../later.tsx';
import { update } from '../programmeStore.ts';
import type { BalanceAnswer } from './matchWorker.ts';
import type { TryMove } from './useFocus.ts';

const BalanceRules = later(async () => (await import('./BalanceRules.tsx')).BalanceRules);

const set = (change: Partial<MatchSettings>, label: string): void =>
  update((p) => ({ ...p, matching: { ...p.matching, ...change } }), label);

const DrawNumber = later(async () => (await import('./DrawNumber.tsx')).DrawNumber);
const PairRules = later(async () => (await import('./PairRules.tsx')).PairRules);

type Props = {
  readonly p: Programme;
  /** Null until the first answer is there. */
  readonly balance: BalanceAnswer | null;
  /** Shows what a rule would change before it is made; null while there is no match to change. */
  readonly tryMove: TryMove | null;
  /** Whether there has been an answer: what it does not need is fetched after it. */
  readonly answered: boolean;
};

/** Whose wishes count, who may be paired at all, and who must or must not be. */
export function MatchRules({ p, balance, tryMove, answered }: Props) {
  const { matching: settings, sideNames } = p;
  const voters = new Set(p.ballots.map(({ voter }) => voter));
  const voted = (side: 'a' | 'b') => p.people.some((person) => person.side === side && voters.has(person.id));
  const both = voted('a') && voted('b');
  return (
    <>
      <h2>Rules</h2>
      {p.shape === 'two-sided' && both && (
        <ChoiceGroup
          label="Whose choices count?"
          value={settings.whose ?? 'both'}
          options={[
            { value: 'both', label: 'Both sides' },
            { value: 'a', label: `The ${sideNames.a.many}` },
            { value: 'b', label: `The ${sideNames.b.many}` },
          ]}
          onChange={(whose) => set({ whose }, 'Whose choices count')}
        />
      )}
      {settings.method === 'stable' && p.shape === 'two-sided' && (
        <ChoiceGroup
          label="Who proposes?"
          hint="The side that proposes gets the best partners that it can have without breaking the rule."
          value={settings.proposing}
          options={[
            { value: 'a', label: `The ${sideNames.a.many}` },
            { value: 'b', label: `The ${sideNames.b.many}` },
          ]}
          onChange={(proposing) => set({ proposing }, 'Who proposes')}
        />
      )}
      <ChoiceGroup
        label="Who may be paired?"
        value={settings.mutual === null ? 'method' : settings.mutual ? 'both' : 'one'}
        options={[
          { value: 'method', label: mutualDefault(settings, both) },
          { value: 'one', label: 'Two people of whom one ranked the other' },
          { value: 'both', label: 'Only two people who ranked each other' },
        ]}
        onChange={(choice) =>
          set({ mutual: choice === 'method' ? null : choice === 'both' }, 'Who may be paired')
        }
      />
      <ChoiceGroup
        label="Those whom the rankings leave over"
        value={settings.unranked}
        options={[
          { value: 'never', label: 'stay without a partner, and are named' },
          { value: 'last-resort', label: 'are paired with each other, and marked' },
        ]}
        onChange={(unranked) => set({ unranked }, 'Those left over')}
      />
      {balance && <BalanceRules p={p} balance={balance} />}
      {answered && (
        <>
          <DrawNumber p={p} />
          <PairRules p={p} tryMove={tryMove} />
        </>
      )}
    </>
  );
}

const mutualDefault = (settings: MatchSettings, both: boolean): string =>
  settings.method === 'stable' && both
    ? 'As the method suggests: two people who ranked each other'
    : 'As the method suggests: one of them ranked the other';
