import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  type ChoiceReason,
  type Explanation,
  fitInForce,
  type Market,
  type Matching,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { SelectField } from '../controls/Field.tsx';
import { useWorker } from '../useWorker.ts';
import { BalanceWhy } from './BalanceWhy.tsx';
import { explaining } from './calls.ts';
import { choiceWords, decidedWords, heldWords, type Telling } from './explainWords.ts';
import { matchPartsOf } from './matchParts.ts';
import { listOf, ordinal } from './matchWords.ts';
import { partnersIn, ranksOf } from './outcome.ts';
import { tellingOf } from './telling.ts';
import type { Focus, TryMove } from './useFocus.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  /** Changes when the market or the rules do; null while the match is being worked out afresh. */
  readonly basis: string | null;
  readonly focus: Focus;
  readonly tryMove: TryMove;
};

/** Why somebody got whom they got, and not their other choices; and why a place of theirs is empty. */
export function Why({ p, market, matching, basis, focus, tryMove }: Props) {
  const partners = partnersIn(matching);
  const known = p.people.some(({ id }) => id === focus.id);
  const id = known && focus.id !== null ? focus.id : firstToAsk(p, matching);
  const question =
    basis === null ? null : ({ ask: 'explain', market, matching, id, parts: matchPartsOf(p) } as const);
  const work = useWorker(explaining, question, `${basis} ${id}`);
  const byBalance = useMemo(
    () => fitInForce(p, p.matching, matching.rules.method) !== undefined,
    [p, matching],
  );
  const telling = tellingOf(p, matching, byBalance);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus.asked > 0) heading.current?.focus();
  }, [focus.asked]);
  const answer = work.state === 'done' && work.value.id === id ? work.value : null;
  const option = (one: { readonly id: string; readonly name: string }) => ({
    value: one.id,
    label: partners.has(one.id) ? one.name : `${one.name} (no partner)`,
  });
  const inOrder = [...p.people].sort((x, y) => Number(partners.has(x.id)) - Number(partners.has(y.id)));
  return (
    <section class="why" aria-labelledby="why-h" aria-busy={answer === null}>
      <p class="label">Why this one?</p>
      <h3 id="why-h" ref={heading} tabIndex={-1}>
        {headline(id, partners.get(id) ?? [], p, telling)}
      </h3>
      {work.state === 'failed' && (
        <p role="alert">The reasons could not be worked out. Reload this page; nothing is lost.</p>
      )}
      {answer && <Reasons p={p} answer={answer} telling={telling} tryMove={tryMove} />}
      <SelectField
        label="Choose another person"
        value={id}
        options={inOrder.map(option)}
        onChange={focus.show}
      />
    </section>
  );
}

/** Unasked, it tells of somebody without a partner, or else of whoever got the least of what they asked for. */
function firstToAsk(p: Programme, matching: Matching): string {
  const { leftOver } = matching;
  const [partners, rank] = [partnersIn(matching), ranksOf(p)];
  const named = new Set(p.ballots.filter(({ tiers }) => tiers.length > 0).map(({ voter }) => voter));
  const all = p.people.filter(({ id }) => named.has(id));
  const firsts = all.filter(({ side }) => side !== 'b');
  const voters = (firsts.length > 0 ? firsts : all).map(({ id }) => id);
  const depth = (id: string): number =>
    Math.min(...(partners.get(id) ?? []).map((other) => rank(id, other) ?? Number.MAX_SAFE_INTEGER));
  const alone = leftOver.map(({ id }) => id);
  const placed = voters.filter((id) => partners.has(id)).sort((x, y) => depth(y) - depth(x));
  return alone.find((id) => voters.includes(id)) ?? alone[0] ?? placed[0] ?? p.people[0]?.id ?? '';
}

function headline(id: string, partners: readonly string[], p: Programme, { nameOf }: Telling): string {
  const name = nameOf(id);
  const own = p.ballots.find(({ voter }) => voter === id);
  if (partners.length === 0) return `${name} has no partner`;
  const ranks = partners.flatMap((other) => own?.tiers.find(({ ids }) => ids.includes(other))?.rank ?? []);
  if (partners.length === 1 && ranks[0] !== undefined) return `${name} got their ${ordinal(ranks[0])} choice`;
  return `${name} has ${listOf(partners.map(nameOf))}`;
}

type ReasonsProps = {
  readonly p: Programme;
  readonly answer: Explanation;
  readonly telling: Telling;
  readonly tryMove: TryMove;
};

function Reasons({ p, answer, telling, tryMove }: ReasonsProps) {
  const { nameOf } = telling;
  const { id, partners, choices, emptyPlaces } = answer;
  const got = partners.map((one) => ({
    ...one,
    words: decidedWords(one.decidedBy, telling, [id, one.id]),
    got: true,
  }));
  const missed = choices.map((one) => ({
    ...one,
    words: choiceWords(id, one, partners, telling),
    got: false,
  }));
  const far = Number.MAX_SAFE_INTEGER;
  const all = [...got, ...missed].sort((x, y) => (x.rank ?? far) - (y.rank ?? far));
  const canLock = (one: (typeof all)[number]): boolean =>
    'reason' in one && worthTrying.has((one.reason as ChoiceReason).code);
  const pairOf = (other: string) =>
    p.people.find((one) => one.id === id)?.side === 'b' ? ([other, id] as const) : ([id, other] as const);
  return (
    <>
      {all.length === 0 && <p>{nameOf(id)} ranked nobody.</p>}
      <ol class="reasons">
        {all.map((one) => (
          <li key={one.id}>
            <span class="k" data-k={one.got ? 1 : 2}>
              {one.rank ?? '–'}
            </span>
            <div>
              <b>{nameOf(one.id)}</b>
              <span class="vh">{one.got ? ', whom they got' : ', whom they did not get'}</span>
              <p>{one.words}</p>
              {one.got && <BalanceWhy p={p} id={id} other={one.id} />}
              {canLock(one) && (
                <button
                  class="btn plain small"
                  type="button"
                  onClick={() => tryMove({ kind: 'lock', pair: pairOf(one.id) })}
                >
                  See what pairing them would change
                  <span class="vh">
                    : {nameOf(id)} and {nameOf(one.id)}
                  </span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {emptyPlaces > 0 && <Empty answer={answer} telling={telling} />}
    </>
  );
}

const worthTrying: ReadonlySet<ChoiceReason['code']> = new Set([
  'has-better',
  'full-with-higher',
  'lost-tie',
  'taken-before',
  'has-others',
  'would-cost',
  'drawn',
  'would-gain',
]);

/** Why a place stayed empty: whom those have who could have filled it. */
function Empty({ answer, telling }: { readonly answer: Explanation; readonly telling: Telling }) {
  const { id, emptyPlaces, couldHave } = answer;
  const { nameOf } = telling;
  const places = emptyPlaces === 1 ? 'One place is empty.' : `${emptyPlaces} places are empty.`;
  return (
    <div class="price">
      <p>
        <b>{places}</b>{' '}
        {couldHave.length === 0
          ? `Nobody else on the ballots could be paired with ${nameOf(id)} under these rules.`
          : 'Those who could have filled it have:'}
      </p>
      {couldHave.length > 0 && (
        <ul class="fine">
          {couldHave.map((one) => (
            <li key={one.id}>
              {nameOf(one.id)}: {heldWords(one.has, nameOf)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
