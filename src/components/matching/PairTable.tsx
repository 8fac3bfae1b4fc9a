import { useState } from 'preact/hooks';
import type { Market, Matching } from '../../lib/matching/index.ts';
import { runnersUp } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { saveTable } from '../controls/saveTable.ts';
import { heldWords } from './explainWords.ts';
import { lastResortWords } from './matchWords.ts';
import { partnersIn, rankedIn, ranksOf } from './outcome.ts';
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
      <section class="scroll tall" aria-label="The pairs, with the rank each gave the other" tabIndex={0}>
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
              <tr key={`${row.id}~${row.partner}`} class={row.isAlone ? 'nobody' : undefined}>
                <th scope="row">
                  <button class="btn plain small who" type="button" onClick={() => ask(row.id)}>
                    {nameOf(row.id)}
                  </button>
                </th>
                <td>
                  {row.isAlone ? <b>nobody</b> : row.partner !== null && nameOf(row.partner)}
                  {row.remark !== '' && <span class="fine"> {row.remark}</span>}
                </td>
                <td>{row.partner === null ? '' : rankWords(row.gave)}</td>
                <td>{row.partner === null ? '' : rankWords(row.given)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SaveButtons acts={lists(p, market, matching)} />
      <p class="fine">
        For you alone: nobody should learn where a partner ranked them. Choose a name to see why.
      </p>
    </section>
  );
}

type Row = {
  readonly id: string;
  /** Null for places that nobody has. */
  readonly partner: string | null;
  readonly gave: number | null;
  readonly given: number | null;
  /** "(in the trio)", "2 places are empty"; empty for an ordinary pair. */
  readonly remark: string;
  /** Has a place to give, and nobody. */
  readonly isAlone: boolean;
};

function emptyWords(places: number, isAlone: boolean): string {
  if (places === 0) return '(has no place to give)';
  if (places > 1) return `${places} places are empty`;
  return isAlone ? '' : '1 place is empty';
}

const empty = (id: string, places: number, isAlone: boolean): Row => ({
  id,
  partner: null,
  gave: null,
  given: null,
  remark: emptyWords(places, isAlone),
  isAlone,
});

/**
 * A row a partner, and one for places that stayed empty; those who have nobody stand first. In one pool every
 * pair stands once, and a trio is its three pairs.
 */
function rowsOf(p: Programme, matching: Matching, side: 'a' | 'b'): readonly Row[] {
  const rank = ranksOf(p);
  const partners = partnersIn(matching);
  const remarks = new Map(
    matching.lastResort.flatMap((pair) => {
      const words = `(${lastResortWords(pair, namesOf(p), rankedIn(rank))})`;
      return [pair, pair.toReversed()].map((one) => [one.join('~'), words] as const);
    }),
  );
  const row = (id: string, partner: string, remark = remarks.get(`${id}~${partner}`) ?? ''): Row => ({
    id,
    partner,
    gave: rank(id, partner),
    given: rank(partner, id),
    remark,
    isAlone: false,
  });
  const people = p.people.filter((person) => p.shape === 'one-pool' || person.side === side);
  const alone = people.filter(({ id }) => !partners.has(id));
  const none = alone.map(({ id, capacity }) => empty(id, capacity, true));
  if (p.shape === 'one-pool') {
    const trios = (matching.groups ?? []).filter((group) => group.length > 2);
    const inTrios = trios.flatMap((trio) =>
      trio.map((id, at) => row(id, trio[(at + 1) % trio.length] ?? id, '(in the trio)')),
    );
    return [...none, ...matching.pairs.map(([x, y]) => row(x, y)), ...inTrios];
  }
  const made = people.flatMap(({ id, capacity }) => {
    const theirs = partners.get(id) ?? [];
    const free = capacity - theirs.length;
    return [
      ...theirs.map((partner) => row(id, partner)),
      ...(theirs.length > 0 && free > 0 ? [empty(id, free, false)] : []),
    ];
  });
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
