import type { ClauseLibrary } from '../../lib/papers/index.ts';
import { composeDefinition } from '../../lib/peer/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { PaperOutput } from '../papers/PaperOutput.tsx';

type Props = { readonly p: Programme; readonly library: ClauseLibrary };

/** The definition as a paper. */
export const PeerPaper = ({ p, library }: Props) => (
  <PaperOutput p={p} paper={composeDefinition(p, library)} print="Print the definition" />
);
