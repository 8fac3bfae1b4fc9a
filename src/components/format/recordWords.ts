/** The words of the tool as the decision record repeats them. */
import type { FormatWords } from '../../lib/format/index.ts';
import {
  changeWords,
  formatNames,
  makesWords,
  numberWordsOf,
  type QuestionKey,
  questions,
  reasonWords,
  sourceWords,
} from './formatWords.ts';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const order = Object.keys(questions) as readonly QuestionKey[];

export const recordWords: FormatWords = {
  format: (format) => formatNames[format],
  reason: ({ code, source }) => `${sourceWords[source]}: ${reasonWords[code].words}`,
  change: (change) => `${changeWords(change)}: ${formatNames[change.format].toLowerCase()}.`,
  makes: makesWords,
  numbers: (standing, inputs) =>
    numberWordsOf(standing, inputs).map(({ words, alarm, rest }) => joined(words, alarm, rest)),
  answers: (inputs, people) => [
    ['How many take part?', `${people} people`],
    ['How much time can each give in a month?', `${inputs.hours} hours`],
    ...order.map((key) => {
      const { label, answers } = questions[key];
      const given = answers.find(([value]) => value === inputs[key]);
      return [label, given?.[1] ?? ''] as const;
    }),
    ['Meetings in the term', String(inputs.meetings)],
    ['Main slots in each meeting', String(inputs.slots)],
    ['Length of a meeting', `${inputs.minutes} minutes`],
  ],
};
