import type { Block, Inlines, Paper, Signatory } from '../../lib/papers/index.ts';

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
  /** How many blocks of the last schedule do: with a schedule, no clause. */
  readonly blocks: number;
  /** Firm: the whole box on one page. Loose: only the first signatures with the last lines before them. */
  readonly tie: 'firm' | 'loose';
};

/**
 * How closely signatures are set: from five people closer, closer still where their names are very long, and
 * from thirteen on over more than one page.
 */
export type Crowd = 'few' | 'some' | 'tight' | 'many';

/** A name and a role of more characters than this make a signature higher than most. */
const USUAL_NAME = 60;
/** So many characters beyond it, over all signatures, ask for a tighter setting. */
const MANY_LONG = 150;

export function crowdOf(signatories: readonly Signatory[]): Crowd {
  if (signatories.length <= 4) return 'few';
  if (signatories.length > 12) return 'many';
  const beyond = signatories.reduce(
    (sum, { name, role }) => sum + Math.max(0, charactersIn(name) + role.length - USUAL_NAME),
    0,
  );
  return beyond > MANY_LONG ? 'tight' : 'some';
}

/** Characters of text for which there is room on the shortest page beside so many signatures. */
const room: Readonly<Record<Crowd, number>> = { few: 1200, some: 450, tight: 250, many: 450 };
/** How many clauses stay with the signatures, where there is room. */
const wanted: Readonly<Record<Crowd, number>> = { few: 3, some: 1, tight: 1, many: 1 };

/** What stays with the signatures, if there are any: the end of the last schedule, or else up to three clauses. */
export function endingOf(paper: Paper): Ending {
  if (paper.signing.signatories.length === 0) return { clauses: 0, blocks: 0, tie: 'loose' };
  const crowd = crowdOf(paper.signing.signatories);
  const schedule = paper.schedules.at(-1);
  const lengths = schedule
    ? schedule.blocks.map((block) => lengthOf([block]))
    : paper.clauses.map((clause) => clause.heading.length + lengthOf(clause.blocks));
  const kept = fitting(lengths.toReversed().slice(0, schedule ? lengths.length : wanted[crowd]), room[crowd]);
  const tie = crowd === 'many' || kept === 0 ? 'loose' : 'firm';
  if (schedule) return { clauses: 0, blocks: kept, tie };
  return { clauses: Math.min(Math.max(1, kept), paper.clauses.length), blocks: 0, tie };
}

/** How many lengths, from the first, fit in the room. */
function fitting(lengths: readonly number[], space: number): number {
  let filled = 0;
  const over = lengths.findIndex((length) => {
    filled += length;
    return filled > space;
  });
  return over < 0 ? lengths.length : over;
}

/** A blank takes the room of this many characters. */
const BLANK = 20;
/** What a new paragraph, item or row costs beside its words: about half a line. */
const START = 45;

/** How much a run of words holds, in characters. */
export const charactersIn = (inlines: Inlines): number =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'blank' ? BLANK : inline.text.length), 0);

/** How much some blocks hold, in characters. */
export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + lengthOfBlock(block), 0);

function lengthOfBlock(block: Block): number {
  if (block.kind === 'heading') return START + block.text.length;
  if (block.kind === 'paragraph') return START + charactersIn(block.inlines);
  const rows = block.kind === 'list' ? block.items : block.rows.map((row) => row.flat());
  return rows.reduce((sum, row) => sum + START + charactersIn(row), 0);
}
