import type { Programme } from '../../lib/programme/index.ts';
import { href } from '../site/href.ts';
import { silentIn } from './outcome.ts';

/** How many people and ballots there are, and from whom none came. */
export function WhatCameIn({ p }: { readonly p: Programme }) {
  const count = (side: 'a' | 'b') => p.people.filter((person) => person.side === side).length;
  const silent = silentIn(p);
  return (
    <>
      <h2>What came in</h2>
      <dl class="readout">
        <div>
          <dt>ballots</dt>
          <dd>{p.ballots.length}</dd>
        </div>
        {p.shape === 'two-sided' ? (
          <>
            <div>
              <dt>{p.sideNames.a.many}</dt>
              <dd>{count('a')}</dd>
            </div>
            <div>
              <dt>{p.sideNames.b.many}</dt>
              <dd>{count('b')}</dd>
            </div>
          </>
        ) : (
          <div>
            <dt>people</dt>
            <dd>{p.people.length}</dd>
          </div>
        )}
      </dl>
      {silent.length > 0 && <p class="small">No ballot from {silent.map(({ name }) => name).join(', ')}.</p>}
      <p class="btns">
        <a class="btn plain small" href={href('/tools/rankings/')}>
          Change the rankings
        </a>
      </p>
    </>
  );
}
