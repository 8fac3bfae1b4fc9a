import { formatDate } from '../../lib/dates.ts';
import { everyPair, type Matching, whoChanges } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { today } from '../today.ts';

/** Taking the match is a decision, and is kept as it was taken. */
export function Adopt({ p, matching }: { readonly p: Programme; readonly matching: Matching }) {
  const adopted = p.match;
  const changes = adopted ? whoChanges(everyPair(adopted), everyPair(matching)) : [];
  if (adopted && changes.length === 0) {
    return (
      <div class="adopted">
        <p>
          <strong>This match is yours</strong> since {formatDate(adopted.adoptedOn, p.print.dateStyle)}.
        </p>
        <p class="btns">
          <a class="btn" href={href('/tools/matching/letters/')}>
            Write the letters
          </a>
          <a class="btn ruled" href={href('/tools/contract/')}>
            Write the contracts
          </a>
          <a class="btn ruled" href={href('/tools/constitution/')}>
            Write the constitution
          </a>
        </p>
        <p class="small">
          Later, <a href={href('/tools/matching/ending/')}>when a pair ends</a>, see each way on, judged
          before you take it.
        </p>
      </div>
    );
  }
  return (
    <div class="adopted">
      {adopted && (
        <p>
          You took another match on {formatDate(adopted.adoptedOn, p.print.dateStyle)}. With this one,{' '}
          {changes.length} people would have another partner. The contracts follow the match that you took.
        </p>
      )}
      <p class="btns tail">
        <button class="btn" type="button" onClick={() => adopt(matching)}>
          {adopted ? 'Take this match instead' : 'Take this match'}
        </button>
      </p>
    </div>
  );
}

/** Stores the match as it is now. */
export const adopt = (
  matching: Pick<Matching, 'pairs' | 'groups' | 'leftOver'>,
  label = 'The match was taken',
): void =>
  update(
    (p) => ({
      ...p,
      match: {
        settings: p.matching,
        pairs: matching.pairs,
        groups: (matching.groups ?? []).filter((group) => group.length > 2),
        leftOver: matching.leftOver.map(({ id }) => id),
        adoptedOn: today(),
      },
    }),
    label,
  );
