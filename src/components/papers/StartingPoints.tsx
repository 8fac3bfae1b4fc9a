import { type ClauseLibrary, compareStarts, mannerOf } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { takeStart } from './clauseChanges.ts';
import { choicesOf } from './paperChanges.ts';

type Props = { readonly p: Programme; readonly library: ClauseLibrary };

/** Three ways to begin, beside each other and beside what is printed now; taking one is one step to undo. */
export function StartingPoints({ p, library }: Props) {
  const choices = choicesOf(p, library);
  const rows = compareStarts(library, choices.answers, mannerOf(p));
  const at = library.starts.findIndex(({ id }) => id === (choices.start ?? 'standard'));
  const departs = rows.filter(({ now, words }) => now !== words[at]).length;
  return (
    <>
      <p class="small">
        The three differ only in the rows below. Taking one replaces these answers and no others, and can be
        undone. The amounts are our suggestions.
      </p>
      <section class="scroll" aria-label="The three starting points compared" tabIndex={0}>
        <table class="starts">
          <thead>
            <tr>
              <td />
              {library.starts.map(({ id, label, words }) => (
                <th key={id} scope="col">
                  {label}
                  <span class="small">{words}</span>
                  <button
                    class="btn ruled small"
                    type="button"
                    disabled={choices.start === id && departs === 0}
                    onClick={() => takeStart(library, id, label)}
                  >
                    Take {label.toLowerCase()}
                  </button>
                </th>
              ))}
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, now, words }) => (
              <tr key={field.id}>
                <th scope="row">{field.label}</th>
                {words.map((text, column) => (
                  <td key={library.starts[column]?.id}>{text === now ? <b>{text}</b> : text}</td>
                ))}
                <td>{now === '' ? 'Left blank' : now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
