import { useEffect, useState } from 'preact/hooks';
import { composeConstitution } from '../../lib/constitution/index.ts';
import { composeContract, composeDiscussion } from '../../lib/contract/index.ts';
import { type Paper, printFor } from '../../lib/papers/index.ts';
import { emptyProgramme, type Programme } from '../../lib/programme/index.ts';
import { TextField } from '../controls/Field.tsx';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import type { Libraries } from './everyPaper.ts';
import { printPapers } from './printPapers.ts';
import { SavePapers } from './SavePapers.tsx';

type Props = { readonly libraries: Libraries };

/** What concerns all papers: a blank pack, and telling which paper a printed copy is. */
export function PaperDesk({ libraries }: Props) {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const { constitution, contract, discussion } = libraries;
  const p = programme.value;
  const print = printOf(p);
  const blank = (): readonly Paper[] => {
    const nothing: Programme = { ...emptyProgramme('blank'), print };
    return [
      composeConstitution(nothing, constitution),
      composeDiscussion(nothing, [], discussion, contract),
      composeContract(nothing, [], contract),
    ];
  };
  return (
    <div class="paper-desk">
      <section aria-labelledby="blank-h">
        <h2 id="blank-h">A blank pack</h2>
        <p>
          The constitution, the sheet to talk over before signing, and a contract for two, as the standard has
          them, with ruled lines wherever something is filled in by hand. It needs no programme.
        </p>
        <p class="btns">
          <button class="btn" type="button" onClick={() => void printPapers(blank(), { size: print.size })}>
            Print the blank pack
          </button>
          <SavePapers papers={blank} count={3} size={print.size} name="blank-pack" />
        </p>
      </section>
      <section aria-labelledby="copy-h">
        <h2 id="copy-h">Which paper is this copy?</h2>
        <CheckCopy p={p} libraries={libraries} />
      </section>
    </div>
  );
}

/** What was chosen; while an example is open as it came, what is usual where the reader lives. */
function printOf({ example, print }: Programme): Programme['print'] {
  const untouched = JSON.stringify(print) === JSON.stringify(emptyProgramme('blank').print);
  return example !== null && untouched ? (printFor(navigator.languages) ?? print) : print;
}

/** What is known of eight digits: nothing asked yet, the papers not there yet, the paper, or that there is none. */
type Found = 'nothing asked' | 'looking' | 'unreachable' | Paper | null;

function useCopy(p: Programme, libraries: Libraries, copy: string | null): Found {
  const [found, setFound] = useState<Found>('nothing asked');
  useEffect(() => {
    let stale = false;
    const tell = (next: Found): void => {
      if (!stale) setFound(next);
    };
    if (copy === null) tell('nothing asked');
    else {
      tell('looking');
      import('./everyPaper.ts').then(
        ({ everyPaper }) =>
          tell(everyPaper(p, libraries).find(({ control }) => control.copy === copy) ?? null),
        () => tell('unreachable'),
      );
    }
    return () => {
      stale = true;
    };
  }, [p, copy]);
  return found;
}

function foundWords(found: Found, p: Programme): string {
  if (found === 'nothing asked') return '';
  if (found === 'looking') return 'Looking through the papers.';
  if (found === 'unreachable') {
    return 'A part of this page could not be fetched. Check the connection, and type the last digit again.';
  }
  if (found) {
    return `Yes: “${found.title}”${found.subject ? `, ${found.subject}` : ''}, word for word as ${nameOf(p)} prints it now.`;
  }
  return `No paper of ${nameOf(p)}, as it stands now, has these digits. Either something was changed after it was printed, or it belongs to another programme. Open the file that you saved when you printed it, and look again. The organiser’s list and the runners-up are worked out anew each day, and are not looked for.`;
}

/** Eight hexadecimal digits at the foot of a page, compared with every paper of the open programme. */
function CheckCopy({ p, libraries }: { readonly p: Programme; readonly libraries: Libraries }) {
  const [typed, setTyped] = useState('');
  const copy = typed.toLowerCase().replace(/copy|[\s.]/g, '');
  const whole = /^[\da-f]{8}$/.test(copy);
  const found = useCopy(p, libraries, whole ? copy : null);
  return (
    <>
      <p>
        Every page ends with the word “copy” and eight digits and letters. They are worked out from all the
        words of the paper: one comma changed, and they are others.
      </p>
      <div class="copy-field">
        <TextField
          label="The digits after “copy”"
          hint="For example: 7c1e 40af"
          value={typed}
          onChange={setTyped}
          error={typed !== '' && !whole ? 'That is not eight digits and letters from a to f yet.' : undefined}
        />
      </div>
      <p role="status">{foundWords(found, p)}</p>
    </>
  );
}

const nameOf = ({ name }: Programme): string => (name === '' ? 'the open programme' : `“${name}”`);
