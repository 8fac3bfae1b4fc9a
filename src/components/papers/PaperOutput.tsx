import { useState } from 'preact/hooks';
import type { Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { TextField } from '../controls/Field.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { printPapers } from './printPapers.ts';
import { SavePapers } from './SavePapers.tsx';
import { answerSheet, sheetIn, versionSheet } from './sheetChanges.ts';

type Props = {
  readonly p: Programme;
  readonly paper: Paper;
  readonly print: string;
};

/** A paper that a tool makes beside its answer: buttons to print and save it, and the sheet on demand. */
export function PaperOutput({ p, paper, print }: Props) {
  const [shown, setShown] = useState(false);
  const { kind } = paper;
  const { answers, documentVersion } = sheetIn(p.sheets, kind);
  const { size } = p.print;
  const { documentDate } = answers;
  return (
    <section class="paper-output" aria-labelledby={`${kind}-h`}>
      <h2 id={`${kind}-h`}>On paper</h2>
      <div class="fields">
        <TextField
          label="Date on the paper"
          type="date"
          value={typeof documentDate === 'string' ? documentDate : ''}
          onChange={(day) =>
            answerSheet(kind, 'documentDate', day === '' ? undefined : day, 'Date on the paper')
          }
        />
        <Stepper
          label="Version of this paper"
          value={documentVersion}
          min={1}
          max={999}
          onChange={(version) => versionSheet(kind, version)}
        />
      </div>
      <p class="btns">
        <button class="btn" type="button" onClick={() => void printPapers([paper], { size })}>
          {print}
        </button>
        <SavePapers papers={() => [paper]} count={1} size={size} name={paper.key} />
        <button class="btn plain small" type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Put the sheet away' : 'See the sheet'}
        </button>
      </p>
      {shown && <PaperPreview paper={paper} size={size} />}
    </section>
  );
}
