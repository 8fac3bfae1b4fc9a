import { everyPair, type Matching, type Trial, whoChanges } from '../../lib/matching/index.ts';
import type { Method, Programme } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';
import { short } from './matchWords.ts';
import { honestyWords, methodWords } from './methodWords.ts';
import { gotOf, idsOf, ranksOf } from './outcome.ts';
import { WhoChanges } from './WhoChanges.tsx';

type Props = { readonly p: Programme; readonly trials: readonly Trial[] };

/** The same ballots under each method, with who would have another partner. */
export function Compare({ p, trials }: Props) {
  const chosen = trials.find(({ options }) => options.method === p.matching.method);
  const mine = chosen?.result.ok ? chosen.result.value : null;
  return (
    <>
      <section class="methods" aria-labelledby="methods-h">
        <h3 id="methods-h">The same ballots, {inWords(trials.length)} ways</h3>
        <section class="scroll" aria-label="The methods compared" tabIndex={0}>
          <table class="data">
            <thead>
              <tr>
                <th scope="col">Method</th>
                <th scope="col" class="num">
                  Pairs
                </th>
                {[1, 2, 3].map((rank) => (
                  <th key={rank} scope="col" class="num">
                    {short(rank)}
                  </th>
                ))}
                <th scope="col" class="num">
                  Worst
                </th>
                <th scope="col" class="num">
                  Not ranked
                </th>
                <th scope="col" class="num">
                  Would both rather
                </th>
                <th scope="col">Against yours</th>
              </tr>
            </thead>
            <tbody>
              {trials.map((trial) => (
                <Row key={trial.options.method} p={p} trial={trial} mine={mine} />
              ))}
            </tbody>
          </table>
        </section>
        <p class="fine">
          The counts are for the {p.shape === 'one-pool' ? 'people' : p.sideNames.a.many}. “Worst” is the last
          choice on their own list that anybody had to take, “not ranked” how many have only people they did
          not name. “Would both rather” counts pairs of people who would both rather have each other than the
          partners they got.
        </p>
        <p class="small">
          <strong>{methodWords[p.matching.method].name}.</strong> {methodWords[p.matching.method].meaning}{' '}
          {honestyWords(p.matching.method, p)}
        </p>
      </section>
      <WhoChanges p={p} trials={trials} />
    </>
  );
}

const inWords = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][count] ?? String(count);

const use = (method: Method): void =>
  update((p) => ({ ...p, matching: { ...p.matching, method } }), `Method: ${methodWords[method].name}`);

function Row({
  p,
  trial,
  mine,
}: {
  readonly p: Programme;
  readonly trial: Trial;
  readonly mine: Matching | null;
}) {
  const {
    options: { method },
    result,
    summary,
  } = trial;
  const selected = method === p.matching.method;
  return (
    <tr class={selected ? 'sel' : undefined}>
      <th scope="row">
        <label>
          <input type="radio" name="method" checked={selected} onChange={() => use(method)} />{' '}
          {methodWords[method].name}
        </label>
      </th>
      {result.ok ? (
        <Numbers p={p} matching={result.value} blocking={summary?.blocking.length ?? 0} />
      ) : (
        <td colSpan={7}>not possible with these rules</td>
      )}
      {result.ok && <td>{selected ? 'in use' : mine ? against(mine, result.value) : ''}</td>}
    </tr>
  );
}

const against = (mine: Matching, other: Matching): string => {
  const count = whoChanges(everyPair(mine), everyPair(other)).length;
  return count === 0 ? 'the same pairs' : `${count} people change`;
};

function Numbers({
  p,
  matching,
  blocking,
}: {
  readonly p: Programme;
  readonly matching: Matching;
  readonly blocking: number;
}) {
  const got = gotOf(matching, idsOf(p, 'a'), ranksOf(p));
  const worst = got.findLast(({ rank, ids }) => rank !== null && ids.length > 0)?.rank ?? undefined;
  const at = (rank: number | null) => got.find((one) => one.rank === rank)?.ids.length ?? 0;
  return (
    <>
      <td class="num" data-l="Pairs">
        {matching.pairs.length + (matching.groups ?? []).filter((group) => group.length > 2).length}
      </td>
      {[1, 2, 3].map((rank) => (
        <td key={rank} class="num" data-l={short(rank)}>
          {at(rank)}
        </td>
      ))}
      <td class="num" data-l="Worst">
        {worst === undefined ? '–' : short(worst)}
      </td>
      <td class="num" data-l="Not ranked">
        {at(null)}
      </td>
      <td class="num" data-l="Would both rather">
        {blocking}
      </td>
    </>
  );
}
