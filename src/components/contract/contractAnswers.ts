/** The answers that contracts are made from: for every contract, or for one pair alone. */
import type { Answer } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';

export const answerForAll = (field: string, given: Answer | undefined, label: string): void =>
  update(
    (p) => {
      const { [field]: _old, ...others } = p.contract.answers;
      const answers = given === undefined ? others : { ...others, [field]: given };
      return { ...p, contract: { ...p.contract, answers } };
    },
    label,
    `contract-${field}`,
  );

export const answerFor =
  (key: string) =>
  (field: string, given: Answer | undefined, label: string): void =>
    update(
      (p) => {
        const { [field]: _old, ...others } = p.contract.each[key] ?? {};
        const answers = given === undefined ? others : { ...others, [field]: given };
        return { ...p, contract: { ...p.contract, each: { ...p.contract.each, [key]: answers } } };
      },
      label,
      `contract-${key}-${field}`,
    );
