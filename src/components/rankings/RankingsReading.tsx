import type { Programme } from '../../lib/programme/index.ts';
import { alreadyApplied, applyReading, type Reading } from '../../lib/rankings/index.ts';
import { LeftToDecide } from '../controls/LeftToDecide.tsx';
import { later } from '../later.tsx';
import { startMine, update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import type { Draft } from './draft.ts';

const HowItWasRead = later(async () => (await import('./HowItWasRead.tsx')).HowItWasRead);

type Props = {
  readonly p: Programme;
  readonly draft: Draft | null;
  readonly shown: Draft;
  readonly setDraft: (next: Draft | null) => void;
  readonly reading: Reading | null;
  readonly keepPeople: boolean;
  readonly nothing: boolean;
};

/** The answer first: how many ballots were read; then how, then each ballot as its voter meant it. */
export function RankingsReading(props: Props) {
  const { p, draft, shown, setDraft, reading, nothing } = props;
  if (nothing) return <Nothing />;
  if (!reading) return <p class="small">Reading…</p>;
  const toDecide = reading.findings.filter(({ level }) => level === 'block').length;
  return (
    <>
      <div class="answer" aria-live="polite">
        <h2>{headline(reading)}</h2>
        {toDecide > 0 && <LeftToDecide count={toDecide} place="settle" />}
      </div>
      {reading.ballots.length > 0 && <UseThem {...props} reading={reading} toDecide={toDecide} />}
      {draft !== null && <HowItWasRead p={p} reading={reading} shown={shown} setDraft={setDraft} />}
      <Ballots reading={reading} />
    </>
  );
}

const Nothing = () => (
  <div class="answer">
    <h2>No rankings yet</h2>
    <p>
      Paste the list, or choose a file. What was read will stand here: every person, every ballot, and
      whatever needs your decision.
    </p>
  </div>
);

function headline(reading: Reading): string {
  const count = reading.ballots.length;
  if (count === 0) return 'No ballots were found';
  const deepest = Math.max(...reading.ballots.map(({ tiers }) => tiers.length));
  return `${count} ${count === 1 ? 'ballot' : 'ballots'}, ${reading.people.length} people, ${deepest === 1 ? 'one choice' : `up to ${deepest} choices`} each`;
}

type UseProps = Props & { readonly reading: Reading; readonly toDecide: number };

function UseThem({ p, draft, setDraft, reading, keepPeople, toDecide }: UseProps) {
  const applied = (draft === null || p.example === null) && alreadyApplied(p, reading, keepPeople);
  if (applied) {
    return (
      <p class="btns">
        <span>These rankings are in the programme.</span>
        <a class="btn" href={href('/tools/matching/')}>
          Match them
        </a>
      </p>
    );
  }
  const take = async (): Promise<void> => {
    if (p.example === null) update((now) => applyReading(now, reading, keepPeople), 'Rankings read');
    else {
      setDraft(null);
      await startMine((mine) => applyReading(mine, reading, false));
    }
  };
  return (
    <div class="use">
      <p class="btns">
        <button class="btn" type="button" disabled={toDecide > 0} onClick={() => void take()}>
          {p.example === null ? 'Use these rankings' : 'Start my programme with these rankings'}
        </button>
      </p>
      {toDecide > 0 && <p class="fine">First decide what only you can know. It stands under “To settle”.</p>}
    </div>
  );
}

function Ballots({ reading }: { readonly reading: Reading }) {
  if (reading.ballots.length === 0) return null;
  const names = new Map(reading.people.map(({ id, name }) => [id, name]));
  const ranks = [...new Set(reading.ballots.flatMap(({ tiers }) => tiers.map(({ rank }) => rank)))].sort(
    (x, y) => x - y,
  );
  return (
    <section aria-labelledby="ballots-h">
      <h3 id="ballots-h">Each ballot as it was read</h3>
      <section class="scroll" aria-label="The ballots as a table" tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Voter</th>
              {ranks.map((rank) => (
                <th key={rank} scope="col">
                  {rank}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.ballots.map(({ voter, tiers }) => (
              <tr key={voter}>
                <th scope="row">{names.get(voter) ?? voter}</th>
                {ranks.map((rank) => (
                  <td key={rank}>
                    {tiers
                      .filter((tier) => tier.rank === rank)
                      .flatMap(({ ids }) => ids.map((id) => names.get(id) ?? id))
                      .join(', ')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
