import type { LeftOverReason, Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { leftOverWords, listOf, sideName } from './matchWords.ts';
import { partnersIn, rankedIn, ranksOf, silentIn } from './outcome.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly matching: Matching; readonly ask: (id: string) => void };

/** Everybody who is easily missed, before everybody else: without a partner, with a stranger, or without a ballot. */
export function Missed({ p, matching, ask }: Props) {
  const nameOf = namesOf(p);
  const rank = ranksOf(p);
  const partners = partnersIn(matching);
  const side = new Map(p.people.map((person) => [person.id, person.side]));
  const has = (id: string): string => `has ${listOf((partners.get(id) ?? []).map(nameOf))}.`;
  const sides = new Set(matching.leftOver.map(({ id }) => side.get(id)));
  const sideOf = (id: string): string => (sides.size > 1 ? `(${sideName(p, side.get(id) ?? 'a', 1)}) ` : '');
  const silent = silentIn(p).filter(({ id }) => partners.has(id));
  const quiet = new Set(silent.map(({ id }) => id));
  const strangers = p.people.filter(
    ({ id }) =>
      p.ballots.some(({ voter, tiers }) => voter === id && tiers.length > 0) &&
      partners.get(id)?.every((other) => rank(id, other) === null),
  );
  const own = { nameOf, ask };
  return (
    <>
      <Group
        {...own}
        label="Without a partner"
        items={matching.leftOver.map((one) => ({
          id: one.id,
          words: `${sideOf(one.id)}${leftOverWords(one, nameOf, rankedIn(rank))}`,
          kind: kinds[one.reason.code],
        }))}
      />
      <Group
        {...own}
        label="With somebody they did not rank"
        items={strangers.map(({ id }) => ({ id, words: has(id), kind: '' }))}
      />
      <Group
        {...own}
        label="Sent no ballot"
        items={[...quiet].map((id) => ({ id, words: has(id), kind: '' }))}
      />
    </>
  );
}

/** What is said of many at once, where each has a reason of their own at a click. */
const kinds: Readonly<Record<LeftOverReason['code'], string>> = {
  'no-capacity': 'No place to give',
  'ranked-nobody': 'Ranked nobody',
  'ranked-by-nobody': 'Nobody ranked them',
  'nobody-possible': 'Nobody they could be paired with',
  'all-full': 'Everyone possible is taken',
};

/** Up to so many are told of one by one. */
const oneByOne = 8;

type Item = { readonly id: string; readonly words: string; readonly kind: string };
type GroupProps = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly nameOf: (id: string) => string;
  readonly ask: (id: string) => void;
};

function Group({ label, items, nameOf, ask }: GroupProps) {
  if (items.length === 0) return null;
  const button = (id: string) => (
    <button key={id} class="btn plain small who" type="button" onClick={() => ask(id)}>
      {nameOf(id)}
    </button>
  );
  const few = items.length <= oneByOne;
  return (
    <section class="left-over" aria-label={label}>
      <h3>
        {label} {!few && <span class="count">{items.length}</span>}
      </h3>
      {few ? (
        <ul>
          {items.map(({ id, words }) => (
            <li key={id}>
              {button(id)} {words}
            </li>
          ))}
        </ul>
      ) : (
        <>
          {[...new Set(items.map(({ kind }) => kind))].map((kind) => (
            <p key={kind} class="many">
              {kind !== '' && <b>{kind}:</b>} {items.map((one) => one.kind === kind && button(one.id))}
            </p>
          ))}
          <p class="fine">Choose a name to see why.</p>
        </>
      )}
    </section>
  );
}
