/** The decision about the format as a record: what was chosen, from which answers, with the working. */
import {
  type Block,
  type ClauseLibrary,
  composeSheet,
  type Paper,
  said,
  sheetFacts,
} from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';
import { adviseFormat, type Change, type Standing } from './adviseFormat.ts';
import type { Format } from './arithmetic.ts';
import type { Reason } from './reasons.ts';

/** The words of the tool, which the record repeats. */
export type FormatWords = {
  readonly format: (format: Format) => string;
  /** With who says it: "The panel said: …" */
  readonly reason: (reason: Reason) => string;
  readonly change: (change: Change) => string;
  /** "That makes 12 pairs." */
  readonly makes: (standing: Standing) => string;
  readonly numbers: (standing: Standing, inputs: Programme['format']['inputs']) => readonly string[];
  /** Each question with the answer given, in the order of the tool. */
  readonly answers: (
    inputs: Programme['format']['inputs'],
    people: number,
  ) => readonly (readonly [question: string, answer: string])[];
};

/**
 * The record of the format that was decided on; while nothing is decided, of the one that the answers ask for,
 * with blanks for the decision and its reason. Never fails. Cost: O(words).
 */
export function composeFormatRecord(programme: Programme, library: ClauseLibrary, words: FormatWords): Paper {
  const { inputs, decision } = programme.format;
  const advice = adviseFormat(inputs, programme.people.length);
  const { recommended, standings, changes, people } = advice;
  const standing = standings.find(({ format }) => format === decision?.format) ?? recommended;
  const second = standings.find((one) => one !== standing && one.ruledOutBy.length === 0);
  const { launchHours, monthlyHours } = standing.arithmetic;
  const word = (field: string, id: string): string =>
    library.fields.find((one) => one.id === field)?.options.find((option) => option.id === id)?.words ?? '';
  const head = ['head-question', 'head-answer'].map((id) => word('answersGiven', id));
  const listed = (field: string, items: readonly string[]): readonly Block[] =>
    items.length > 0
      ? [{ kind: 'list', items: items.map((text) => [{ kind: 'text', text }]) }]
      : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: word(field, 'none') }] }];
  const against = [...standing.against, ...standing.ruledOutBy];
  return composeSheet(programme, library, {
    facts: {
      ...sheetFacts(programme, ''),
      ...said({
        decided: decision === null ? null : words.format(decision.format),
        reason: decision?.reason ?? '',
        reviewOn: decision?.reviewOn ?? null,
        advised: words.format(recommended.format),
        second: second === undefined ? null : words.format(second.format),
        otherwise: decision !== null && decision.format !== recommended.format ? 'yes' : null,
        makes: words.makes(standing),
        people,
        hoursLaunch: launchHours,
        hoursMonth: monthlyHours,
      }),
    },
    tables: {
      reasonsFor: listed('reasonsFor', standing.for.map(words.reason)),
      reasonsAgainst: listed('reasonsAgainst', against.map(words.reason)),
      numbers: listed('numbers', words.numbers(standing, inputs)),
      changes: listed('changes', changes.map(words.change)),
      answersGiven: [
        {
          kind: 'table',
          caption: '',
          head,
          rows: words
            .answers(inputs, people)
            .map(([question, answer]) => [
              [{ kind: 'text', text: question }],
              [{ kind: 'text', text: answer }],
            ]),
        },
      ],
    },
  });
}
