/** A cell of a table, counted from 0; row 0 is the headings. */
export type Place = { readonly row: number; readonly column: number };

export type Size = { readonly rows: number; readonly columns: number };

export const same = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column;

/** How far Page Up and Page Down go, in rows. */
const page = 10;

const moves: Readonly<Record<string, (at: Place, size: Size, far: boolean) => Place>> = {
  ArrowUp: ({ row, column }, _size, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _size, far) => ({ row, column: far ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, far) => ({ row, column: far ? columns - 1 : column + 1 }),
  Home: ({ row }, _size, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }) => ({ row: row - page, column }),
  PageDown: ({ row, column }) => ({ row: row + page, column }),
};

/**
 * Where a key leads in a table, never out of it; null for a key that does not move. With Control or Command
 * (`far`) it goes to the edge. The keys are those of the grid pattern of the ARIA Authoring Practices Guide.
 */
export function nextPlace(key: string, far: boolean, at: Place, size: Size): Place | null {
  const next = Object.hasOwn(moves, key) ? moves[key]?.(at, size, far) : undefined;
  return next ? within(next, size) : null;
}

/** The nearest place inside the table. */
export function within({ row, column }: Place, { rows, columns }: Size): Place {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

/** What a key begins in a cell that can be edited: its text as it stands, or what was typed in its place. */
export function typedStart(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): 'as it stands' | { readonly typed: string } | null {
  if (event.key === 'Enter' || event.key === 'F2') return 'as it stands';
  if (event.key === 'Delete' || event.key === 'Backspace') return { typed: '' };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return [...event.key].length === 1 && event.key !== ' ' ? { typed: event.key } : null;
}
