/** The plan with dates, as a paper. */
import { formatDate, weekdayName } from '../dates.ts';
import {
  type Block,
  type ClauseLibrary,
  composeSheet,
  type Inlines,
  type Paper,
  sheetFacts,
} from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';
import { type PlanPart, type PlanStep, planSteps } from './planSteps.ts';

const days = {
  event: 'The day of the event',
  start: 'The first day of the term',
  end: 'The last day of the term',
} as const;
const anchors = { event: 'the event', start: 'the term begins', end: 'the term ends' } as const;

/** "8 weeks before the event": how a step stands in a plan without dates. */
export function countedWords({ counted: { from, by, unit } }: Pick<PlanStep, 'counted'>): string {
  if (by === 0) return days[from];
  const number = Math.abs(by);
  const length = `${number} ${unit}${number === 1 ? '' : 's'}`;
  return `${length} ${by < 0 ? 'before' : 'after'} ${anchors[from]}`;
}

/** The plan with what is known so far; a step whose date is unknown says how it is counted. Never fails. */
export function composePlan(programme: Programme, library: ClauseLibrary): Paper {
  const steps = planSteps(programme, library);
  const { dateStyle } = programme.print;
  const when = (step: PlanStep): Inlines => {
    const text =
      step.date === null
        ? countedWords(step)
        : `${weekdayName(step.date).slice(0, 3)} ${formatDate(step.date, dateStyle)}`;
    return [{ kind: 'text', text, strong: step.id === 'event' }];
  };
  const options = library.fields.find(({ id }) => id === 'steps')?.options ?? [];
  const word = (id: string): string => options.find((option) => option.id === id)?.words ?? '';
  const table = (part: PlanPart): readonly Block[] => [
    {
      kind: 'table',
      caption: '',
      head: [word('headDate'), word('headWhat'), word('headReady')],
      rows: steps
        .filter((step) => step.part === part)
        .map((step): readonly Inlines[] => [
          when(step),
          [{ kind: 'text', text: step.title, strong: step.id === 'event' }],
          [{ kind: 'text', text: step.ready }],
        ]),
    },
  ];
  return composeSheet(programme, library, {
    facts: sheetFacts(programme, ''),
    tables: {
      steps: table('steps'),
      stepsAbout: table('stepsAbout'),
      stepsTerm: table('stepsTerm'),
    },
  });
}
