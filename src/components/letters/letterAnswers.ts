import type { Answer } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';

/** One answer for all letters; undefined takes it back. */
export const answerLetter = (field: string, given: Answer | undefined, label: string): void =>
  update(
    (p) => {
      const { answers, documentVersion } = p.sheets.letter ?? { answers: {}, documentVersion: 1 };
      const { [field]: _old, ...others } = answers;
      const next = given === undefined ? others : { ...others, [field]: given };
      return { ...p, sheets: { ...p.sheets, letter: { answers: next, documentVersion } } };
    },
    label,
    `letter-${field}`,
  );
