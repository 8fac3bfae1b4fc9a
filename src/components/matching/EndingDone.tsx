import { formatDate, isDate } from '../../lib/dates.ts';
import { type Ending, withEnding } from '../../lib/matching/index.ts';
import type { Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { undo, update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { today } from '../today.ts';
import { endingNote, endingRecord } from './endingPapers.ts';
import { firstMeetingBy, membersOf, noteToBoth, optionWords } from './endingWords.ts';

type Props = { readonly p: Programme; readonly ending: Ending };

/** What was decided, the words that both get, and the papers. */
export function EndingDone({ p, ending }: Props) {
  const { option, doneOn, outcome } = ending;
  if (option === null) return null;
  const day = isDate(doneOn) ? formatDate(doneOn, p.print.dateStyle) : '';
  return (
    <div class="answer">
      <h2>{optionWords[option].label}</h2>
      <p role="status">
        {membersOf(p, ending)}, {day}. {outcome}{' '}
        {option === 'reset' ? 'Nothing has ended.' : 'It counts as ended by choice.'}
      </p>
      <p class="btns">
        {option === 'reset' && (
          <button
            class="btn ruled"
            type="button"
            onClick={() =>
              update(
                (now) => withEnding(now, { ...ending, option: null, doneOn: '', outcome: '' }),
                'Opened again after the reset talk',
              )
            }
          >
            The talk did not help: open it again
          </button>
        )}
        <button class="btn plain" type="button" onClick={undo}>
          Undo the last step
        </button>
      </p>
      <Note p={p} ending={ending} />
      <Papers p={p} ending={ending} />
      {ending.made.length > 0 && (
        <section aria-labelledby="ending-next-h">
          <h3 id="ending-next-h">For those who go on together</h3>
          <p>
            They meet by {isDate(doneOn) ? firstMeetingBy(p, doneOn) : 'a date you set'}. Their letters and
            their agreement are ready, with the day of this decision on them.
          </p>
          <p class="btns">
            <a class="btn" href={href('/tools/matching/letters/')}>
              Write the letters
            </a>
            <a class="btn ruled" href={href('/tools/contract/')}>
              Write the contracts
            </a>
          </p>
        </section>
      )}
    </div>
  );
}

/** The same words for both, to paste into a message. */
function Note({ p, ending }: Props) {
  const words = noteToBoth(p, ending);
  return (
    <section aria-labelledby="ending-note-h">
      <h3 id="ending-note-h">What both are told, in the same words</h3>
      <blockquote>
        {words.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </blockquote>
      <SaveButtons
        acts={[
          {
            label: 'Copy the words',
            about: 'the note to both',
            act: () => navigator.clipboard.writeText(words.join('\n\n')),
            done: 'Copied. Send the same message to each of them.',
            failed: 'This browser does not let the page copy. Mark the words and copy them by hand.',
          },
        ]}
      />
    </section>
  );
}

function Papers({ p, ending }: Props) {
  const { size } = p.print;
  const record = (): Paper => endingRecord(p, ending, today());
  const note = (): Paper => endingNote(p, ending, today());
  return (
    <section aria-labelledby="ending-papers-h">
      <h3 id="ending-papers-h">On paper</h3>
      <p class="btns">
        <button class="btn ruled" type="button" onClick={() => void printPapers([record()], { size })}>
          Print the record, for you alone
        </button>
        <button class="btn ruled" type="button" onClick={() => void printPapers([note()], { size })}>
          Print the note to both
        </button>
      </p>
      <p class="btns">
        <SavePapers papers={() => [record(), note()]} count={2} size={size} name={ending.key} />
      </p>
    </section>
  );
}
