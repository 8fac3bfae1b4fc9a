import { useMemo, useRef, useState } from 'preact/hooks';
import { bestPairs, type Cohort, measureCohort, readBalance } from '../../lib/balance/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { Empty } from '../controls/Empty.tsx';
import { SelectField } from '../controls/Field.tsx';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';
import { PairResult } from './PairResult.tsx';
import { type Named, useNamed } from './useNamed.ts';

const BalanceSettingsFields = later(
  async () => (await import('./BalanceSettingsFields.tsx')).BalanceSettingsFields,
);
const CohortResult = later(async () => (await import('./CohortResult.tsx')).CohortResult);
const GroupResult = later(async () => (await import('./GroupResult.tsx')).GroupResult);
const PeopleAnswers = later(async () => (await import('./PeopleAnswers.tsx')).PeopleAnswers);

/** What two people share and where each helps the other; then the same for everybody at once. */
export function BalanceTool() {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  if (programme.value.people.length < 2) return <NobodyYet />;
  return <Measured programme={programme.value} />;
}

const NobodyYet = () => (
  <Empty
    level={2}
    title="Nobody to compare yet"
    action={
      <a class="btn" href={href('/tools/people/')}>
        Add people
      </a>
    }
  >
    Balance compares the people of your programme, so it needs two of them at least. Add them by hand, or
    paste the answers to your application form.
  </Empty>
);

function Measured({ programme: p }: { readonly programme: Programme }) {
  // What the last change left alone is not read and compared again.
  const before = useRef<Cohort | undefined>(undefined);
  const balance = useMemo(
    () => readBalance(p, before.current?.from),
    [p.people, p.peer, p.balance, p.exclusions, p.forbidden, p.shape],
  );
  const cohort = useMemo(() => measureCohort(balance, before.current), [balance]);
  before.current = cohort;
  const people = useNamed(p.people);
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  const best = useMemo(() => bestPairs(balance, cohort, 10), [balance, cohort]);
  const first = best[0] ?? cohort.pairs[0];
  const [x, y] = kept(chosen, p) ?? [p.people[first?.x ?? 0]?.id ?? '', p.people[first?.y ?? 1]?.id ?? ''];
  return (
    <>
      <div class="bench">
        <section class="in" aria-labelledby="balance-in">
          <h2 id="balance-in">Two people</h2>
          <PairFields
            people={people}
            programme={p}
            x={x}
            y={y}
            onChoose={(one, other) => setChosen([one, other])}
          />
          <BalanceSettingsFields programme={p} balance={balance} />
        </section>
        <section class="out" aria-label="The two, compared">
          <PairResult balance={balance} x={x} y={y} />
        </section>
      </div>
      <CohortResult balance={balance} cohort={cohort} best={best} />
      <GroupResult key={p.id} balance={balance} groups={p.match?.groups ?? []} />
      <PeopleAnswers programme={p} />
    </>
  );
}

const kept = (chosen: readonly [string, string] | null, { people }: Programme) =>
  chosen?.every((id) => people.some((person) => person.id === id)) ? chosen : null;

type PairProps = {
  readonly people: readonly Named[];
  readonly programme: Programme;
  readonly x: string;
  readonly y: string;
  readonly onChoose: (x: string, y: string) => void;
};

/** Who is compared; in one pool both lists hold everybody, and whoever stands in the other changes places. */
function PairFields({ people, programme: { shape, sideNames }, x, y, onChoose }: PairProps) {
  const [a, b] = useMemo(() => {
    const options = (of: readonly Named[]) => of.map(({ id, name }) => ({ value: id, label: name }));
    if (shape !== 'two-sided') return [options(people), options(people)];
    return (['a', 'b'] as const).map((side) => options(people.filter((one) => one.side === side)));
  }, [people, shape]);
  const label = (side: 'a' | 'b', otherwise: string): string =>
    shape === 'two-sided' ? `The ${sideNames[side].one}` : otherwise;
  return (
    <>
      <SelectField
        label={label('a', 'One of the two')}
        value={x}
        options={a ?? []}
        onChange={(id) => onChoose(id, id === y ? x : y)}
      />
      <SelectField
        label={label('b', 'The other')}
        value={y}
        options={b ?? []}
        onChange={(id) => onChoose(id === x ? y : x, id)}
      />
    </>
  );
}
