/** The one way in which the tools change the answers of a smaller paper. */
import type { Answer, Sheet } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';

const untouched: Sheet = { answers: {}, documentVersion: 1 };

/** What was answered for the paper of this kind. */
export const sheetIn = (sheets: Readonly<Record<string, Sheet>>, kind: string): Sheet =>
  (Object.hasOwn(sheets, kind) ? sheets[kind] : undefined) ?? untouched;

const changeSheet = (
  kind: string,
  change: (sheet: Sheet) => Partial<Sheet>,
  label: string,
  group: string,
): void =>
  update(
    (p) => {
      const sheet = sheetIn(p.sheets, kind);
      return { ...p, sheets: { ...p.sheets, [kind]: { ...sheet, ...change(sheet) } } };
    },
    label,
    `${kind}-${group}`,
  );

/** One answer; undefined takes it back. */
export const answerSheet = (kind: string, field: string, given: Answer | undefined, label: string): void =>
  changeSheet(
    kind,
    ({ answers: { [field]: _old, ...others } }) => ({
      answers: given === undefined ? others : { ...others, [field]: given },
    }),
    label,
    field,
  );

export const versionSheet = (kind: string, documentVersion: number): void =>
  changeSheet(kind, () => ({ documentVersion }), `Version ${documentVersion}`, 'version');
