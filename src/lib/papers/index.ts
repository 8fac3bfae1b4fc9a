export type { Blank, Block, Inline, Inlines, Paper, PaperClause, Signatory } from './paper.ts';
