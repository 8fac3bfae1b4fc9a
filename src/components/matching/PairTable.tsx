import { useState } from 'preact/hooks';
import type { Market, Matching } from '../../lib/matching/index.ts';
import { runnersUp } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { saveTable } from '../controls/saveTable.ts';
import { heldWords } from './explainWords.ts';
import { idsOf, partnersIn, ranksOf } from './outcome.ts';
import { pairsTable, rankWords } from './pairFacts.ts';
import { namesOf } from './telling.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly ask: (id: string) => void;
};

/** The match as a table, by either side: who has whom, with the rank that each gave the other. */
export function PairTable({ p, market, matching, ask }: Props) {
  const [side, setSide] = useState<'a' | 'b'>('a');
  const pooled = p.shape === 'one-pool';
  const nameOf = namesOf(p);
  const rows = rowsOf(p, matching, side);
  const trios = (matching.groups ?? []).filter((group) => group.length > 2);
  const other = side === 'a' ? 'b' : 'a';
  return (
    <section class="pair-table" aria-labelledby="pairs-h">
      <h3 id="pairs-h">The pairs</h3>
      {!pooled && (
        <ChoiceGroup
          label="Listed by"
          sideBySide
          value={side}
          options={(['a', 'b'] as const).map((one) => ({ value: one, label: p.sideNames[one].one }))}
          onChange={setSide}
        />
      )}
      <section class="scroll" aria-label="The pairs, with the rank each gave the other" tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{pooled ? 'Peer' : capital(p.sideNames[side].one)}</th>
              <th scope="col">{pooled ? 'Peer' : capital(p.sideNames[other].one)}</th>
              <th scope="col">Gave</th>
              <th scope="col">Was given</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.id}~${row.partner}`} class={row.partner === null ? 'nobody' : undefined}>
                <th scope="row">
                  <button class="btn plain small who" type="button" onClick={() => ask(row.id)}>
                    {nameOf(row.id)}
                  </button>
                </th>
                <td>
                  {row.partner === null ? <b>nobody</b> : nameOf(row.partner)}
                  {row.flagged && ' (nobody ranked this pair)'}
                </td>
                <td>{row.partner === null ? '' : rankWords(row.gave)}</td>
                <td>{row.partner === null ? '' : rankWords(row.given)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {trios.map((trio) => (
        <p key={trio.join()}>
          <b>A trio, since the number is odd:</b> {trio.map(nameOf).join(', ')}
        </p>
      ))}
      <SaveButtons acts={lists(p, market, matching)} />
      <p class="fine">
        For you alone: nobody should learn where a partner ranked them. Choose a name to see why.
      </p>
    </section>
  );
}

type Row = {
  readonly id: string;
  readonly partner: string | null;
  readonly gave: number | null;
  readonly given: number | null;
  readonly flagged: boolean;
};

/** A row a partner; those without one stand first. In one pool every pair stands once. */
function rowsOf(p: Programme, matching: Matching, side: 'a' | 'b'): readonly Row[] {
  const rank = ranksOf(p);
  const partners = partnersIn(matching);
  const flagged = new Set(matching.lastResort.flatMap(([x, y]) => [`${x}~${y}`, `${y}~${x}`]));
  const row = (id: string, partner: string): Row => ({
    id,
    partner,
    gave: rank(id, partner),
    given: rank(partner, id),
    flagged: flagged.has(`${id}~${partner}`),
  });
  const ids = idsOf(p, side);
  const free = ids.filter((id) => !partners.has(id));
  const none = free.map((id) => ({ id, partner: null, gave: null, given: null, flagged: false }));
  const made =
    p.shape === 'one-pool'
      ? matching.pairs.map(([x, y]) => row(x, y))
      : ids.flatMap((id) => (partners.get(id) ?? []).map((partner) => row(id, partner)));
  return [...none, ...made];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The lists for the organiser alone, as files. */
function lists(p: Programme, market: Market, matching: Matching) {
  const nameOf = namesOf(p);
  const failed = 'The file could not be made. Reload the page and try again.';
  const act = (name: string, table: () => Parameters<typeof saveTable>[1]) => ({
    act: () => saveTable(name, table()),
    done: `${name}.csv is in your downloads.`,
    failed,
  });
  return [
    {
      label: 'Download the pairs (CSV)',
      about: 'with ranks, what they share, checks and what else there was',
      ...act('pairs', () => pairsTable(p, market, matching)),
    },
    {
      label: 'Download the runners-up (CSV)',
      about: 'whom each person could still have if their match fell through',
      ...act('runners-up', () => ({
        headings: ['name', 'free places', 'has', 'next', 'after that'],
        rows: runnersUp(market, matching).map(({ id, freePlaces, next }) => [
          nameOf(id),
          freePlaces,
          (partnersIn(matching).get(id) ?? []).map(nameOf).join('; '),
          ...[0, 1].map((at) => (next[at] ? heldWords([next[at]], nameOf) : '')),
        ]),
      })),
    },
  ];
}
