import type { ComponentChildren } from 'preact';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Answer, PaperChoices, Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';

const WhatIsNew = later(async () => (await import('./WhatIsNew.tsx')).WhatIsNew);
const StartingPoints = later(async () => (await import('./StartingPoints.tsx')).StartingPoints);
const OwnClauses = later(async () => (await import('./OwnClauses.tsx')).OwnClauses);

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly choices: PaperChoices;
  /** How many clauses of one's own are to be put right. */
  readonly faults: number;
  /** What belongs to one kind of paper alone. */
  readonly children?: ComponentChildren;
};

/** What concerns the paper as a whole: how to begin, and its clauses. What is inside is fetched later. */
export function PaperPanels({ p, library, choices, faults, children }: Props) {
  return (
    <div class="wide-panels">
      {choices.accepted !== null && choices.accepted !== library.cover.version && (
        <WhatIsNew p={p} library={library} />
      )}
      <Panel summary={startWords(library, choices)}>
        <StartingPoints p={p} library={library} />
      </Panel>
      <Panel summary={clauseWords(choices, faults)}>
        <OwnClauses p={p} library={library} />
      </Panel>
      {children}
    </div>
  );
}

/** A part of the tool behind one line that says how it stands. */
export const Panel = ({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ComponentChildren;
}) => (
  <details class="wide-panel">
    <summary>{summary}</summary>
    {children}
  </details>
);

/** A sum in the programme's own currency is the same as its bare number. */
const plain = (answer: Answer | null | undefined): string =>
  JSON.stringify(typeof answer === 'object' && answer && 'amount' in answer ? answer.amount : answer);

function startWords({ starts, fields }: ClauseLibrary, { start, answers }: PaperChoices): string {
  const taken = starts.find(({ id }) => id === (start ?? 'standard'));
  const decided = fields.filter(({ id }) => starts.some((each) => Object.hasOwn(each.answers, id)));
  const departs = decided.filter(({ id, default: standard }) => {
    const from = taken?.answers[id] ?? standard;
    return plain(answers[id] ?? standard) !== plain(from);
  }).length;
  const own = departs === 0 ? '' : `, with ${departs} ${departs === 1 ? 'answer' : 'answers'} of your own`;
  return `Starting point: ${taken?.label}${own}`;
}

function clauseWords({ changes, added, order }: PaperChoices, faults: number): string {
  const changed = Object.keys(changes).length + added.length;
  const wrong = faults > 0 ? `, ${faults} to put right` : '';
  if (changed === 0 && order.length === 0) return `Clauses: as the standard has them${wrong}`;
  return `Clauses: ${changed} changed${order.length > 0 ? ', in your own order' : ''}${wrong}`;
}
