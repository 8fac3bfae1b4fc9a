import { type ClauseLibrary, type EditionChange, whatIsNew } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { takeEdition } from './clauseChanges.ts';
import { choicesOf } from './paperChanges.ts';

const Difference = later(async () => (await import('./ClauseEditor.tsx')).Difference);

type Props = { readonly p: Programme; readonly library: ClauseLibrary };

/** A newer standard than the one that was accepted: what it changes, shown before it is taken. */
export function WhatIsNew({ p, library }: Props) {
  const { accepted, changes } = choicesOf(p, library);
  const news = whatIsNew(library, accepted);
  if (news.length === 0) return null;
  return (
    <details class="wide-panel">
      <summary>
        The standard has a new version, {library.cover.version}. Your paper still prints version {accepted}.
      </summary>
      <p class="small">
        {news.length} {news.length === 1 ? 'clause differs' : 'clauses differ'}. If you take it, your own
        words stay as they are; look again at those marked.
      </p>
      {news.map((change) => (
        <News key={change.id} change={change} own={Object.hasOwn(changes, change.id)} />
      ))}
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => takeEdition(library)}>
          Take version {library.cover.version}
        </button>
      </p>
    </details>
  );
}

function News({ change: { before, after }, own }: { readonly change: EditionChange; readonly own: boolean }) {
  const kind = before === null ? 'new' : after === null ? 'dropped' : 'reworded';
  return (
    <section>
      <h3>
        {(after ?? before)?.heading}{' '}
        <span class="count">
          {kind}
          {own && ', and you have changed it'}
        </span>
      </h3>
      <Difference before={before?.body ?? ''} after={after?.body ?? ''} />
    </section>
  );
}
