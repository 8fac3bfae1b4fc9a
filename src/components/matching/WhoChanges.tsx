import { useState } from 'preact/hooks';
import { type Change, everyPair, type Matching, type Trial, whoChanges } from '../../lib/matching/index.ts';
import type { Method, Programme } from '../../lib/programme/index.ts';
import { SelectField } from '../controls/Field.tsx';
import { Changes } from './Changes.tsx';
import { methodWords } from './methodWords.ts';
import { partnersIn, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly trials: readonly Trial[] };

const far = Number.MAX_SAFE_INTEGER;

/** Who would have other partners under one method than under another, for any two of them. */
export function WhoChanges({ p, trials }: Props) {
  const solved = trials.flatMap(({ options, result }) =>
    result.ok ? [{ method: options.method, matching: result.value }] : [],
  );
  const [chosen, setChosen] = useState<{ readonly from: Method | null; readonly to: Method | null }>({
    from: null,
    to: null,
  });
  const at = (method: Method | null) => solved.find((one) => one.method === method);
  const from = at(chosen.from) ?? at(p.matching.method) ?? solved[0];
  const others = solved.filter(({ method }) => method !== from?.method);
  const count = (matching: Matching): number =>
    from ? whoChanges(everyPair(from.matching), everyPair(matching)).length : 0;
  const to =
    others.find(({ method }) => method === chosen.to) ??
    others.find(({ matching }) => count(matching) > 0) ??
    others[0];
  if (!from || !to) return null;
  const changes = changesBetween(p, from.matching, to.matching);
  const name = (method: Method): string => methodWords[method].name;
  return (
    <section class="who-changes" aria-labelledby="who-changes-h">
      <h3 id="who-changes-h">Who changes between two methods</h3>
      <div class="two-fields">
        <SelectField
          label="From"
          value={from.method}
          options={solved.map(({ method }) => ({ value: method, label: name(method) }))}
          onChange={(method) =>
            setChosen({ from: method, to: method === to.method ? from.method : to.method })
          }
        />
        <SelectField
          label="To"
          value={to.method}
          options={others.map(({ method, matching }) => ({
            value: method,
            label: `${name(method)} (${changed(count(matching))})`,
          }))}
          onChange={(method) => setChosen({ from: from.method, to: method })}
        />
      </div>
      <p aria-live="polite">
        {changes.length === 0 ? (
          'Both make the same pairs.'
        ) : (
          <>
            <b>{changed(changes.length)}.</b> {tally(changes)}
          </>
        )}
      </p>
      {changes.length > 0 && (
        <Changes
          changes={changes}
          nameOf={namesOf(p)}
          label="Who changes between the two methods"
          heads={['From', 'To']}
        />
      )}
    </section>
  );
}

const changed = (count: number): string =>
  count === 0 ? 'the same pairs' : `${count} ${count === 1 ? 'person changes' : 'people change'}`;

function tally(changes: readonly Change[]): string {
  const count = (outcome: Change['outcome']): number =>
    changes.filter((one) => one.outcome === outcome).length;
  return `${count('gains')} gain and ${count('loses')} lose, by their own lists.`;
}

/** Everybody whose partners differ, with gain or loss by their own list: more partners first, then better ranks. */
function changesBetween(p: Programme, before: Matching, after: Matching): readonly Change[] {
  const rank = ranksOf(p);
  const heldIn = (matching: Matching) => {
    const partners = partnersIn(matching);
    return (id: string) =>
      (partners.get(id) ?? [])
        .map((other) => ({ id: other, rank: rank(id, other) }))
        .sort((x, y) => (x.rank ?? far) - (y.rank ?? far));
  };
  const [was, is] = [heldIn(before), heldIn(after)];
  const differ = new Set(whoChanges(everyPair(before), everyPair(after)));
  return p.people.flatMap(({ id }): Change[] => {
    if (!differ.has(id)) return [];
    const [old, now] = [was(id), is(id)];
    const at = old.findIndex((one, k) => one.rank !== now[k]?.rank);
    const order =
      old.length !== now.length
        ? old.length - now.length
        : at < 0
          ? 0
          : (now[at]?.rank ?? far) - (old[at]?.rank ?? far);
    return [{ id, before: old, after: now, outcome: order < 0 ? 'gains' : order > 0 ? 'loses' : 'same' }];
  });
}
