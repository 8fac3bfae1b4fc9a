/** What differs between two texts, word by word. */

export type Change = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Texts of more pieces than this are compared as wholes. */
const most = 3000;

/** Words with the space after them, so that the pieces put together are the text. */
const piecesOf = (text: string): readonly string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];

/**
 * The second text as a change of the first: what is the same, what went and what came, in reading order.
 * The pieces that are not new make up the first text, and those that are not gone the second.
 * Cost: O(words²), by the longest common subsequence.
 */
export function differenceOf(before: string, after: string): readonly Change[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.length * now.length > most * most) {
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  }
  const common = commonLengths(old, now);
  const changes: Change[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [gone, come] = [old[at], now[to]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', text: gone });
      at += 1;
      to += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1))
    ) {
      changes.push({ kind: 'gone', text: gone });
      at += 1;
    } else {
      changes.push({ kind: 'new', text: come ?? '' });
      to += 1;
    }
  }
  return joined(changes);
}

type Lengths = readonly Uint16Array[];
const lengthAt = (lengths: Lengths, at: number, to: number): number => lengths[at]?.[to] ?? 0;

/** For each place in both texts, how many pieces the rests have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): Lengths {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    for (let to = now.length - 1; row && to >= 0; to -= 1) {
      row[to] =
        old[at] === now[to]
          ? lengthAt(rows, at + 1, to + 1) + 1
          : Math.max(lengthAt(rows, at + 1, to), row[to + 1] ?? 0);
    }
  }
  return rows;
}

/** Neighbours of one kind as one; empty ones left out. */
function joined(changes: readonly Change[]): readonly Change[] {
  const found: Change[] = [];
  for (const change of changes) {
    const last = found.at(-1);
    if (change.text === '') continue;
    if (last?.kind === change.kind) found[found.length - 1] = { ...last, text: last.text + change.text };
    else found.push(change);
  }
  return found;
}
