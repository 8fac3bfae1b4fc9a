/** The one way in which the tools change what an organiser decided about a paper. */
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Answer, PaperChoices, Programme } from '../../lib/programme/index.ts';
import { update } from '../programmeStore.ts';

export type PaperKind = 'constitution' | 'contract';

/** The papers of which a library is the standard. */
export const kindOf = ({ cover }: ClauseLibrary): PaperKind =>
  cover.kind === 'constitution' ? 'constitution' : 'contract';

export const choicesOf = (p: Programme, library: ClauseLibrary): PaperChoices => p[kindOf(library)];

/** Whoever changes a paper has accepted the standard as it stood: it does not move under their words. */
export function changePaper(
  library: ClauseLibrary,
  change: (choices: PaperChoices) => Partial<PaperChoices>,
  label: string,
  mergeKey: string | null = null,
): void {
  const kind = kindOf(library);
  update(
    (p) => {
      const accepted = p[kind].accepted ?? library.cover.version;
      return { ...p, [kind]: { ...p[kind], accepted, ...change({ ...p[kind], accepted }) } };
    },
    label,
    mergeKey && `${kind}-${mergeKey}`,
  );
}

type Answers = Readonly<Record<string, Answer>>;

/** The answers with this one given anew, or taken back. */
const answered = (answers: Answers, field: string, given: Answer | undefined): Answers => {
  const { [field]: _old, ...others } = answers;
  return given === undefined ? others : { ...others, [field]: given };
};

/** One answer for all papers of the kind; undefined takes it back. */
export const answerPaper = (
  library: ClauseLibrary,
  field: string,
  given: Answer | undefined,
  label: string,
): void =>
  changePaper(library, ({ answers }) => ({ answers: answered(answers, field, given) }), label, field);

/** The same for one pair or group alone, by its key. */
export const answerAlone = (
  library: ClauseLibrary,
  key: string,
  field: string,
  given: Answer | undefined,
  label: string,
): void =>
  changePaper(
    library,
    ({ each }) => ({ each: { ...each, [key]: answered(each[key] ?? {}, field, given) } }),
    label,
    `${key}-${field}`,
  );

/** What one person said in the talk before signing; undefined takes it back. `field` is `question@person`. */
export const answerTalk = (
  library: ClauseLibrary,
  key: string,
  field: string,
  given: Answer | undefined,
  label: string,
): void =>
  changePaper(
    library,
    ({ discussion }) => ({
      discussion: { ...discussion, [key]: answered(discussion[key] ?? {}, field, given) },
    }),
    label,
    `talk-${key}-${field}`,
  );
