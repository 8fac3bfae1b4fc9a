/** Every paper of a programme, to find a printed copy among them. It brings all composers, so it is fetched when asked for. */
import { composeConstitution } from '../../lib/constitution/index.ts';
import {
  composeContract,
  composeContracts,
  composeDiscussion,
  composeDiscussions,
} from '../../lib/contract/index.ts';
import { composeFormatRecord } from '../../lib/format/index.ts';
import { composeLetter, composeLetters } from '../../lib/letters/index.ts';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import { composeDefinition } from '../../lib/peer/index.ts';
import { composeBrief, composeForm, composePlan, composePrivacyNote } from '../../lib/planning/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { recordWords } from '../format/recordWords.ts';

export type PaperName =
  | 'constitution'
  | 'contract'
  | 'discussion'
  | 'letter'
  | 'brief'
  | 'plan'
  | 'application-form'
  | 'privacy-note'
  | 'peer-definition'
  | 'format-record';
export type Libraries = Readonly<Record<PaperName, ClauseLibrary>>;

/** The two agreements and the talk before them, blank and for everybody. */
const agreements = (p: Programme, { constitution, contract, discussion }: Libraries): readonly Paper[] => [
  composeConstitution(p, constitution),
  ...(p.match?.groups ?? []).map((members) => composeConstitution(p, constitution, members)),
  composeContract(p, [], contract),
  ...composeContracts(p, contract),
  composeDiscussion(p, [], discussion, contract),
  ...composeDiscussions(p, discussion, contract),
];

/** All that the open programme prints from its answers. What the engine works out anew is not among them. */
export const everyPaper = (p: Programme, libraries: Libraries): readonly Paper[] => [
  ...agreements(p, libraries),
  composeLetter(p, null, libraries.letter),
  ...composeLetters(p, libraries.letter),
  composeBrief(p, libraries.brief),
  composePlan(p, libraries.plan),
  composeForm(p, libraries['application-form']),
  composePrivacyNote(p, libraries['privacy-note']),
  composeDefinition(p, libraries['peer-definition']),
  composeFormatRecord(p, libraries['format-record'], recordWords),
];
