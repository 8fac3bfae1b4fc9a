import { useState } from 'preact/hooks';
import { composeConstitution } from '../../lib/constitution/index.ts';
import {
  composeContract,
  composeContracts,
  composeDiscussion,
  composeDiscussions,
} from '../../lib/contract/index.ts';
import { type ClauseLibrary, type Paper, printFor } from '../../lib/papers/index.ts';
import { emptyProgramme, type Programme } from '../../lib/programme/index.ts';
import { TextField } from '../controls/Field.tsx';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { printPapers } from './printPapers.ts';
import { SavePapers } from './SavePapers.tsx';

type Props = {
  readonly constitution: ClauseLibrary;
  readonly contract: ClauseLibrary;
  readonly discussion: ClauseLibrary;
};

/** What concerns all papers: a blank pack, and telling which paper a printed copy is. */
export function PaperDesk({ constitution, contract, discussion }: Props) {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
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
  const all = (): readonly Paper[] => [
    composeConstitution(p, constitution),
    ...(p.match?.groups ?? []).map((members) => composeConstitution(p, constitution, members)),
    composeContract(p, [], contract),
    ...composeContracts(p, contract),
    composeDiscussion(p, [], discussion, contract),
    ...composeDiscussions(p, discussion, contract),
  ];
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
        <CheckCopy p={p} all={all} />
      </section>
    </div>
  );
}

/** What was chosen; while an example is open as it came, what is usual where the reader lives. */
function printOf({ example, print }: Programme): Programme['print'] {
  const untouched = JSON.stringify(print) === JSON.stringify(emptyProgramme('blank').print);
  return example !== null && untouched ? (printFor(navigator.languages) ?? print) : print;
}

/** Eight hexadecimal digits at the foot of a page, compared with every paper of the open programme. */
function CheckCopy({ p, all }: { readonly p: Programme; readonly all: () => readonly Paper[] }) {
  const [typed, setTyped] = useState('');
  const copy = typed.toLowerCase().replace(/copy|[\s.]/g, '');
  const whole = /^[\da-f]{8}$/.test(copy);
  const found = whole ? all().find(({ control }) => control.copy === copy) : undefined;
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
      <p role="status">
        {found &&
          `Yes. It is the ${found.title.toLowerCase()} of ${found.subject || 'nobody yet'}, word for word as ${nameOf(p)} prints it now.`}
        {whole &&
          !found &&
          `No paper of ${nameOf(p)}, as it stands now, has these digits. Either something was changed after it was printed, or it belongs to another programme. Open the file that you saved when you printed it, and look again.`}
      </p>
    </>
  );
}

const nameOf = ({ name }: Programme): string => (name === '' ? 'the open programme' : `“${name}”`);
