import { useEffect, useRef } from 'preact/hooks';

/** A cell of the sheet, both counted from 1. */
export type Cell = { readonly row: number; readonly column: number | null };

type Props = {
  readonly sheet: readonly (readonly string[])[];
  /** The cell that a finding is about, if one is being looked at. */
  readonly lit: Cell | null;
  readonly onClose: () => void;
};

/** Lines shown on either side of the one in question. */
const around = 4;

const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`;

/** The sheet as it came, at the place of a finding, its cell lit. */
export function SourceSheet({ sheet, lit, onClose }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (lit) place.current?.focus();
  }, [lit?.row, lit?.column]);
  if (!lit) return null;
  const from = Math.max(0, lit.row - 1 - around);
  const lines = sheet.slice(from, lit.row + around);
  const width = Math.max(1, ...lines.map((line) => line.length));
  const name = lit.column === null ? `Row ${lit.row}` : `Row ${lit.row}, column ${letters(lit.column)}`;
  return (
    <section class="source-sheet" aria-label={`${name} of your list`} ref={place} tabIndex={-1}>
      <p class="btns">
        <b>{name} of your list</b>
        <button class="btn plain small" type="button" onClick={onClose}>
          Close
        </button>
      </p>
      <section class="scroll" aria-label="Your list around that row" tabIndex={0}>
        <table class="data sheet-cells">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">Row</span>
              </th>
              {Array.from({ length: width }, (_, at) => (
                <th key={letters(at + 1)} scope="col">
                  {letters(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => {
              const row = from + at + 1;
              return (
                <tr key={row} class={row === lit.row ? 'sel' : undefined}>
                  <th scope="row">{row}</th>
                  {Array.from({ length: width }, (_, field) => (
                    <td
                      key={letters(field + 1)}
                      class={row === lit.row && field + 1 === lit.column ? 'lit' : undefined}
                    >
                      {row === lit.row && field + 1 === lit.column ? (
                        <mark>{line[field] || 'empty'}</mark>
                      ) : (
                        line[field]
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
