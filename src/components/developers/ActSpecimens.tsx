import { useState } from 'preact/hooks';
import { Confirm } from '../controls/Confirm.tsx';
import { Empty } from '../controls/Empty.tsx';
import { FileDrop } from '../controls/FileDrop.tsx';
import { type Done, Notice } from '../controls/Notice.tsx';
import { Section, Specimen } from './Specimen.tsx';

const nothing = (): void => undefined;

/** What was done, and what cannot be undone. */
export function NoticeSpecimens() {
  const [people, setPeople] = useState<readonly string[]>(['Viktor Lang', 'Una Kelly', 'Wen Li']);
  const [done, setDone] = useState<Done | null>(null);
  const [deleted, setDeleted] = useState(false);
  const remove = (name: string): void => {
    setPeople(people.filter((other) => other !== name));
    const undo = () => {
      setPeople(people);
      setDone(null);
    };
    setDone({ words: `Removed ${name}.`, back: { label: 'Undo', act: undo } });
  };
  return (
    <Section
      id="notices"
      title="Undo and confirm"
      about="What can be undone is done at once, and says so until the next act. Only what is gone for good asks first, where it stands."
    >
      <Specimen state="A notice, with the way back">
        <Notice
          done={{ words: 'The match was taken.', back: { label: 'Undo', act: nothing } }}
          onDismiss={nothing}
        />
      </Specimen>
      <Specimen state="Remove somebody">
        <ul class="plain-list">
          {people.map((name) => (
            <li key={name}>
              {name}{' '}
              <button class="btn plain small" type="button" onClick={() => remove(name)}>
                Remove<span class="vh"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
        <Notice done={done} onDismiss={() => setDone(null)} takeFocus />
      </Specimen>
      <Specimen state="For good">
        {deleted ? (
          <p class="small" role="status">
            Deleted. This page brings it back when it is loaded again.
          </p>
        ) : (
          <Confirm
            label="Delete"
            about="Spring cohort 2027"
            question="It is gone from this browser for good, and nobody can bring it back."
            yes="Yes, delete it"
            no="Keep it"
            onConfirm={() => setDeleted(true)}
          />
        )}
      </Specimen>
    </Section>
  );
}

/** A file, and nothing yet. */
export function FileSpecimens() {
  const [file, setFile] = useState<string>();
  return (
    <Section
      id="files"
      title="Files and empty places"
      about="A file by button or by dropping; it is read in the browser and goes nowhere. A place that is empty says what will stand there."
    >
      <Specimen state="No file yet">
        <FileDrop
          label="File with rankings"
          hint="A spreadsheet, a CSV file or plain text, up to 1 MB."
          largest={1_000_000}
          tooLarge="That file is larger than 1 MB. Choose the sheet that holds only the rankings."
          name={file}
          onFile={({ name }) => setFile(name)}
        />
      </Specimen>
      <Specimen state="With an error">
        <FileDrop
          label="File with people"
          largest={1_000_000}
          tooLarge=""
          name="holiday.png"
          error="That is a picture, not a list. Choose a spreadsheet or a text file."
          onFile={nothing}
        />
      </Specimen>
      <Specimen state="Disabled">
        <FileDrop label="File with dates" largest={1} tooLarge="" disabled onFile={nothing} />
      </Specimen>
      <Specimen state="Nothing here yet">
        <Empty
          title="There are no rankings to match yet"
          action={
            <a class="btn" href="#files">
              Read the rankings
            </a>
          }
        >
          Paste the ballots as they came, from a form, a spreadsheet or e-mails. Then come back here.
        </Empty>
      </Specimen>
    </Section>
  );
}
