import {
  type ClauseCode,
  type ClauseLibrary,
  differenceOf,
  type ListedClause,
} from '../../lib/papers/index.ts';
import type { Problem } from '../../lib/problem.ts';
import { TextField } from '../controls/Field.tsx';
import { changeClause, changeOwn, moveClause, removeOwn } from './clauseChanges.ts';
import { wordsForOwnClause } from './ownClauseWords.ts';

type Props = {
  readonly item: ListedClause;
  readonly library: ClauseLibrary;
  readonly problems: readonly Problem<ClauseCode>[];
  readonly first: boolean;
  readonly last: boolean;
};

/** As many characters as a programme keeps of one text. */
const LONGEST = 5000;

/** One clause open for changing. Its words are text with a little markup; nothing in them is ever run. */
export function ClauseEditor({ item, library, problems, first, last }: Props) {
  const { clause, standing, standard } = item;
  const typed = (part: { heading?: string; body?: string }): void => {
    const cut = Object.fromEntries(Object.entries(part).map(([key, text]) => [key, text.slice(0, LONGEST)]));
    if (standard) changeClause(library, clause.id, cut, `Clause: ${standard.heading}`, `words-${clause.id}`);
    else changeOwn(library, clause.id, cut);
  };
  return (
    <div class="clause-editor">
      {clause.why !== '' && <p class="small">{clause.why}</p>}
      <TextField label="Heading" value={clause.heading} onChange={(heading) => typed({ heading })} />
      <TextField
        label="Words"
        hint="An empty line begins a paragraph, “- ” a point; **bold**, *italic*. {{term}} prints the answer to a question, {{clause:money}} the number of a clause."
        lines={8}
        value={clause.body === standard?.body ? clause.body.trim() : clause.body}
        error={problems.length > 0 ? problems.map(wordsForOwnClause).join(' ') : undefined}
        onChange={(body) => typed({ body })}
      />
      <Buttons item={item} library={library} first={first} last={last} />
      {standing === 'reworded' && standard && <Difference before={standard.body} after={clause.body} />}
    </div>
  );
}

function Buttons({ item, library, first, last }: Omit<Props, 'problems'>) {
  const { clause, standing, standard } = item;
  const { id, heading } = clause;
  const reworded = standing === 'reworded';
  return (
    <p class="btns">
      {clause.place === 'clause' && (
        <>
          <button
            class="btn plain small"
            type="button"
            disabled={first}
            onClick={() => moveClause(library, id, -1)}
          >
            Move up
          </button>
          <button
            class="btn plain small"
            type="button"
            disabled={last}
            onClick={() => moveClause(library, id, 1)}
          >
            Move down
          </button>
        </>
      )}
      {standard === null && (
        <button class="btn plain small" type="button" onClick={() => removeOwn(library, id)}>
          Take it out
        </button>
      )}
      {standard && !standard.required && (
        <button
          class="btn plain small"
          type="button"
          onClick={() =>
            changeClause(
              library,
              id,
              { off: standing !== 'left-out' },
              `Clause left out or put in: ${heading}`,
            )
          }
        >
          {standing === 'left-out' ? 'Put it in again' : 'Leave it out'}
        </button>
      )}
      {reworded && (
        <button
          class="btn plain small"
          type="button"
          onClick={() =>
            changeClause(library, id, { heading: null, body: null }, `The standard words of: ${heading}`)
          }
        >
          Back to the standard words
        </button>
      )}
    </p>
  );
}

/** The standard's words struck out, one's own underlined; the same is told to those who hear the page. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <div class="difference">
      <p class="small">Beside the standard: struck out is its wording, underlined is the new one.</p>
      <p class="words">
        {differenceOf(before.trim(), after.trim()).map(({ kind, text }, at) => {
          if (kind === 'same') return text;
          return kind === 'gone' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
        })}
      </p>
    </div>
  );
}
