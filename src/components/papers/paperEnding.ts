import type { Block, Inlines, Paper } from '../../lib/papers/index.ts';

/**
 * How a paper ends, so that its signatures never stand alone on a page.
 *
 * Chromium (156 and before) forgets `break-after: avoid` inside a list that began on an earlier page:
 * the signatures then part from the last clause, and may even be parted themselves. What must stay
 * with them is therefore taken out of the long list and put, with them, into a box of its own.
 */
export type Ending = {
  /** How many of the last clauses stand in the box with the signatures. */
  readonly clauses: number;
  /** How many of the last schedules do. */
  readonly schedules: number;
  /** Firm: the whole box on one page. Loose: only the first signatures with the last lines before them. */
  readonly tie: 'firm' | 'loose';
};

/** How closely signatures are set: from five people closer, from thirteen on over more than one page. */
export type Crowd = 'few' | 'some' | 'many';

export function crowdOf(signatories: number): Crowd {
  if (signatories <= 4) return 'few';
  return signatories <= 12 ? 'some' : 'many';
}

/** Characters of text for which there is room on the shortest page beside so many signatures. */
const room: Readonly<Record<Crowd, number>> = { few: 1300, some: 500, many: 500 };
/** How many clauses stay with the signatures, where there is room. */
const wanted: Readonly<Record<Crowd, number>> = { few: 3, some: 1, many: 1 };

/** What stays with the signatures: the last schedule where it is short, else up to three clauses. */
export function endingOf(paper: Paper): Ending {
  const crowd = crowdOf(paper.signing.signatories.length);
  const tie = crowd === 'many' ? 'loose' : 'firm';
  const schedule = paper.schedules.at(-1);
  if (schedule) {
    const fits = lengthOf(schedule.blocks) <= room[crowd];
    return { clauses: 0, schedules: 1, tie: fits ? tie : 'loose' };
  }
  const lengths = paper.clauses.map((clause) => lengthOf(clause.blocks) + clause.heading.length);
  let clauses = 0;
  let filled = 0;
  while (clauses < wanted[crowd] && clauses < lengths.length) {
    filled += lengths.at(-1 - clauses) ?? 0;
    if (filled > room[crowd]) break;
    clauses += 1;
  }
  return clauses === 0
    ? { clauses: Math.min(1, lengths.length), schedules: 0, tie: 'loose' }
    : { clauses, schedules: 0, tie };
}

/** What a new paragraph, item or row costs beside its words: about half a line. */
const START = 45;

/** How much some blocks hold, in characters; a blank counts as its line, a new paragraph as half a line. */
export function lengthOf(blocks: readonly Block[]): number {
  const runs = (inlines: Inlines) =>
    inlines.reduce((sum, inline) => sum + (inline.kind === 'blank' ? 20 : inline.text.length), START);
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + runs(block.inlines);
    if (block.kind === 'heading') return sum + START + block.text.length;
    const cells = block.kind === 'list' ? block.items : block.rows.flat();
    return sum + cells.reduce((inner, cell) => inner + runs(cell), 0);
  }, 0);
}
