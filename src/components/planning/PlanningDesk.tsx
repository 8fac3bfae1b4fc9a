import { useEffect, useState } from 'preact/hooks';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import {
  briefSuggestions,
  composeBrief,
  composeForm,
  composePlan,
  composePrivacyNote,
  formSuggestions,
  formText,
  participantSheet,
  planCalendar,
  privacySuggestions,
} from '../../lib/planning/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { TextField } from '../controls/Field.tsx';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { type SaveAct, SaveButtons } from '../controls/SaveButtons.tsx';
import { saveText } from '../controls/saveText.ts';
import { measurePages } from '../papers/printPapers.ts';
import { SheetDesk } from '../papers/SheetDesk.tsx';
import { sheetIn } from '../papers/sheetChanges.ts';
import { programme, update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import type { PlanningLibraries, PlanningPaper } from './planningPapers.ts';

type DeskProps = { readonly p: Programme; readonly library: ClauseLibrary };
type Props = { readonly libraries: PlanningLibraries; readonly which: PlanningPaper };

/** The chosen paper with its questions. */
export function PlanningDesk({ libraries, which }: Props) {
  const p = programme.value;
  const library = libraries[which];
  if (which === 'brief') return <Brief key={which} p={p} library={library} />;
  if (which === 'plan') return <Plan key={which} p={p} library={library} />;
  if (which === 'privacy-note') return <Privacy key={which} p={p} library={library} />;
  return <Application key={which} p={p} library={library} />;
}

/** The day of the speed meetings: a fact of the programme, which several papers print. */
const EventField = ({ p }: { readonly p: Programme }) => (
  <div data-question="eventDate">
    <TextField
      label="Day of the event"
      hint="The speed meetings. The plan counts back from here."
      type="date"
      value={p.event ?? ''}
      onChange={(day) =>
        update((q) => ({ ...q, event: day === '' ? null : day }), 'Day of the event', 'event')
      }
    />
  </div>
);

const FromPeer = ({ words }: { readonly words: string }) => (
  <p class="small" data-question="peer">
    {words} <a href={href('/tools/peer/')}>Define the peer</a>.
  </p>
);

function Brief({ p, library }: DeskProps) {
  const paper = composeBrief(p, library);
  return (
    <SheetDesk
      p={p}
      library={library}
      paper={paper}
      suggestions={briefSuggestions(p, library)}
      print="Print the brief"
      before={<EventField p={p} />}
      acts={<OnePage paper={paper} size={p.print.size} />}
    />
  );
}

/** Typing is let come to rest for this long before pages are counted, in milliseconds. */
const REST = 400;

/** A brief that has grown beyond its page says so. */
function OnePage({ paper, size }: { readonly paper: Paper; readonly size: Programme['print']['size'] }) {
  const [pages, setPages] = useState(1);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const [counted = 1] = await measurePages([paper], size);
      if (!stale) setPages(counted);
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [paper.control.copy, size]);
  return (
    <div aria-live="polite">
      {pages > 1 && (
        <ProblemItem
          problem={{
            key: 'long',
            level: 'check',
            words: `The brief now takes ${pages} pages. A sponsor reads one: shorten the longest answers.`,
          }}
        />
      )}
    </div>
  );
}

/** This moment as calendars write it, in UTC. */
const stampNow = (): string => new Date().toISOString().replace(/[-:]|\.\d+/g, '');

function Plan({ p, library }: DeskProps) {
  const paper = composePlan(p, library);
  const calendar: SaveAct = {
    label: 'Calendar file (.ics)',
    about: 'every step as a day in your calendar',
    act: async () => {
      const { documentVersion } = sheetIn(p.sheets, 'plan');
      const file = planCalendar(p, library, stampNow(), documentVersion - 1);
      if (file === null) throw new Error('no step has a date');
      saveText('plan.ics', file, 'text/calendar');
    },
    done: 'plan.ics is in your downloads. Open it with your calendar.',
    failed: 'No step has a date yet. Set the day of the event first.',
  };
  return (
    <SheetDesk
      p={p}
      library={library}
      paper={paper}
      suggestions={{}}
      print="Print the plan"
      before={<EventField p={p} />}
      acts={<SaveButtons acts={[calendar]} />}
    />
  );
}

function Privacy({ p, library }: DeskProps) {
  return (
    <SheetDesk
      p={p}
      library={library}
      paper={composePrivacyNote(p, library)}
      suggestions={privacySuggestions(p, library)}
      print="Print the privacy note"
      before={<FromPeer words="What you ask people for follows from" />}
    />
  );
}

function Application({ p, library }: DeskProps) {
  const copy: SaveAct = {
    label: 'Copy the questions',
    about: 'as numbered text for a form service',
    act: () => navigator.clipboard.writeText(formText(p, library)),
    done: 'Copied. Paste it where you make the form.',
    failed: 'This browser does not let the page copy. Take “Plain text” above in place of that.',
  };
  const sheet: SaveAct = {
    label: 'Participant sheet (CSV)',
    about: 'a column for each question that this site reads back',
    act: () => saveSheet(p),
    done: 'participants.csv is in your downloads. Fill it in, and this site reads it back.',
    failed: 'The file could not be made. Reload the page and try again.',
  };
  return (
    <SheetDesk
      p={p}
      library={library}
      paper={composeForm(p, library)}
      suggestions={formSuggestions(p)}
      print="Print the form"
      before={
        <>
          <EventField p={p} />
          <FromPeer words="The questions of your definition come from" />
        </>
      }
      acts={<SaveButtons acts={[copy, sheet]} />}
    />
  );
}

async function saveSheet(p: Programme): Promise<void> {
  const { default: papa } = await import('papaparse');
  const rows = participantSheet(p).map((row) => [...row]);
  saveText('participants.csv', `\uFEFF${papa.unparse(rows, { escapeFormulae: true })}\r\n`, 'text/csv');
}
