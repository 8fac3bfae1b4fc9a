import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { useWorker } from '../useWorker.ts';
import { pricing } from './calls.ts';
import { Distances } from './Distances.tsx';
import { matchPartsOf } from './matchParts.ts';

type Props = { readonly p: Programme; readonly matching: Matching; readonly basis: string | null };

/** Once pairs were set or kept apart by hand: the match beside each method’s best, had they not been. */
export function HandPrice({ p, matching, basis }: Props) {
  const count = p.required.length + p.forbidden.length;
  const trios = (matching.groups ?? []).filter((group) => group.length > 2);
  const question =
    basis === null || count === 0
      ? null
      : ({ ask: 'price', parts: matchPartsOf(p), made: { pairs: matching.pairs, trios } } as const);
  const work = useWorker(pricing, question, `${count > 0} ${basis}`);
  if (count === 0) return null;
  return (
    <section class="hand-price" aria-labelledby="hand-price-h" aria-busy={work.state === 'working'}>
      <h3 id="hand-price-h">Your match and each method’s best</h3>
      <p class="small">
        You set {count === 1 ? 'one pair' : `${count} pairs`} by hand. This is what each method could have
        made of the same ballots without that.
      </p>
      {work.state === 'failed' && <p role="alert">This could not be worked out. Reload the page.</p>}
      {work.state === 'done' && (
        <Distances
          p={p}
          distances={work.value}
          keepsRules
          label="Your match beside each method’s best without your rules about pairs"
        />
      )}
    </section>
  );
}
