import { useState } from 'preact/hooks';
import type { Programme } from '../../lib/programme/index.ts';
import type { Reading } from '../../lib/rankings/index.ts';
import { ChoiceGroup } from '../controls/Field.tsx';
import { ListInput } from '../controls/ListInput.tsx';
import { problemCount } from '../controls/ProblemList.tsx';
import type { Cell } from '../controls/SourceSheet.tsx';
import { later } from '../later.tsx';
import { type Draft, emptyDraft } from './draft.ts';

const RankingsProblems = later(async () => (await import('./RankingsProblems.tsx')).RankingsProblems);
const CollectBallots = later(async () => (await import('./CollectBallots.tsx')).CollectBallots);

type Props = {
  readonly p: Programme;
  readonly draft: Draft | null;
  readonly shown: Draft;
  readonly setDraft: (next: Draft | null) => void;
  readonly reading: Reading | null;
  /** Shows a cell of the list. */
  readonly onLook: (cell: Cell) => void;
};

/** The paste, the file, whose list it is, and what is left to settle. */
export function RankingsInput({ p, draft, shown, setDraft, reading, onLook }: Props) {
  const [collecting, setCollecting] = useState(false);
  return (
    <>
      <h2>What came in</h2>
      <ListInput
        label="Rankings, pasted as they are"
        hint="From a form, a spreadsheet or e-mails. One row a voter is easiest; other shapes are read too."
        fileLabel="File with rankings"
        source={shown}
        onText={(text) => setDraft({ ...shown, files: [], text })}
        onFiles={(files) => setDraft({ ...emptyDraft, decisions: shown.decisions, files })}
        onClear={() => {
          setDraft(emptyDraft);
          return () => setDraft(shown);
        }}
      />
      {draft !== null && (
        <p class="btns">
          <button class="btn plain small" type="button" onClick={() => setDraft(null)}>
            Show what is in the programme
          </button>
        </p>
      )}
      {draft !== null && p.example === null && p.people.length > 0 && (
        <ChoiceGroup
          label="The people in this list"
          value={shown.replacesPeople ? 'new' : 'known'}
          options={[
            {
              value: 'known',
              label: `are those in the programme (${p.people.length}), and perhaps some more`,
            },
            { value: 'new', label: 'are another list: replace the people, and start the match again' },
          ]}
          onChange={(choice) => setDraft({ ...shown, replacesPeople: choice === 'new' })}
        />
      )}
      {reading && (
        <>
          <h2 id="settle">
            To settle <span class="count">{problemCount(reading.findings)}</span>
          </h2>
          <RankingsProblems reading={reading} shown={shown} setDraft={setDraft} onLook={onLook} />
        </>
      )}
      <details class="collect" onToggle={({ currentTarget }) => currentTarget.open && setCollecting(true)}>
        <summary>No ballots yet? Take a blank sheet or the wording of a form</summary>
        {collecting && <CollectBallots p={p} />}
      </details>
    </>
  );
}
