import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSteady } from '../useSteady.ts';
import type { Leave } from './CellEditor.tsx';
import { nextPlace, type Place, type Size, same, typedStart, within } from './gridKeys.ts';

type Open = Place & { readonly typed: string | null };

const steps: Readonly<Record<Leave, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  back: { row: 0, column: -1 },
  on: { row: 0, column: 1 },
  stay: { row: 0, column: 0 },
  away: { row: 0, column: 0 },
};

export type Grid = ReturnType<typeof useGrid>;

/**
 * The cursor of a table that is edited by keyboard: where it is (Tab comes to that cell alone), which cell is
 * open, and what keys do. Row 0 holds the headings.
 */
export function useGrid(size: Size, editable: (place: Place) => boolean) {
  const table = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState<Place>({ row: 1, column: 0 });
  const [open, setOpen] = useState<Open | null>(null);
  const wanted = useRef(false);
  const at = within(cursor, size);
  useLayoutEffect(() => {
    if (wanted.current) focusIn(table.current, at);
    wanted.current = false;
  });
  const go = (place: Place): void => {
    wanted.current = true;
    setCursor(within(place, size));
  };
  const begin = (place: Place, typed: string | null = null): void => {
    if (!editable(place) || (open && same(open, place))) return;
    setCursor(place);
    setOpen({ ...place, typed });
  };
  /** A row outlives its place, so that a press asks for the place when it comes. */
  const beginIn = (cell: Element): void => {
    const place = placeOf(cell);
    if (place) begin(place);
  };
  const leave = (to: Leave): void => {
    setOpen(null);
    if (!open || to === 'away') return;
    go({ row: Math.max(1, open.row + steps[to].row), column: open.column + steps[to].column });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextPlace(event.key, event.ctrlKey || event.metaKey, at, size);
    const start = next === null && editable(at) ? typedStart(event) : null;
    if (next) go(next);
    else if (start) begin(at, start === 'as it stands' ? null : start.typed);
    else return;
    event.preventDefault();
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const place = placeOf(target);
    if (place && !same(place, cursor)) setCursor(place);
  };
  return { table, at, open, beginIn: useSteady(beginIn), leave: useSteady(leave), onKeyDown, onFocusIn };
}

/** Into what the cell holds, if it can be pressed or typed in; else onto the cell itself. */
function focusIn(table: HTMLTableElement | null, { row, column }: Place): void {
  const cell = table?.rows[row]?.cells[column];
  (cell?.querySelector<HTMLElement>('button, a, input, select') ?? cell)?.focus();
}

function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  const row = cell?.parentElement;
  return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement
    ? { row: row.rowIndex, column: cell.cellIndex }
    : null;
}
