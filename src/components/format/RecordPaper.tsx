import { composeFormatRecord } from '../../lib/format/index.ts';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { PaperOutput } from '../papers/PaperOutput.tsx';
import { recordWords } from './recordWords.ts';

type Props = { readonly p: Programme; readonly library: ClauseLibrary };

/** The decision, or the advice while there is none, as a paper. */
export const RecordPaper = ({ p, library }: Props) => (
  <PaperOutput p={p} paper={composeFormatRecord(p, library, recordWords)} print="Print the decision record" />
);
