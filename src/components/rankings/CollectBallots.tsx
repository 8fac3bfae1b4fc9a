import { useState } from 'preact/hooks';
import { ballotForms, ballotSheet } from '../../lib/ballots/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { saveText } from '../controls/saveText.ts';

/** For those who have no ballots yet: a blank sheet, and the wording of a form. */
export function CollectBallots({ p }: { readonly p: Programme }) {
  const forms = ballotForms(p);
  return (
    <>
      <p class="small">
        Make the form with whatever form service you use. A drop-down list for each choice, rather than a box
        to type in, avoids nearly every misspelt name.
      </p>
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => void saveSheet(p)}>
          Blank sheet (CSV)
        </button>
      </p>
      {forms.map((form) => (
        <FormWording key={form.voters} voters={form.voters} text={form.text} />
      ))}
    </>
  );
}

function FormWording({ voters, text }: { readonly voters: string; readonly text: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <section aria-label={`Form for ${voters}`}>
      <h3>Form for {voters}</h3>
      <textarea
        class="input prose form-wording"
        readOnly
        rows={8}
        aria-label={`Wording of the form for ${voters}`}
        value={text}
      />
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => void copy()}>
          Copy the wording
        </button>
        <span class="small" role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'refused' && 'The browser did not allow it. Select the text and copy it.'}
        </span>
      </p>
    </section>
  );
}

async function saveSheet(p: Programme): Promise<void> {
  const { default: papa } = await import('papaparse');
  const rows = ballotSheet(p).map((row) => [...row]);
  saveText('ballots.csv', `\uFEFF${papa.unparse(rows, { escapeFormulae: true })}\r\n`, 'text/csv');
}
