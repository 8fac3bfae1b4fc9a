type Decision = {
  readonly code: string;
  readonly value: string;
  readonly row?: number | undefined;
  readonly use: string | null;
};

type Props = {
  readonly decisions: readonly Decision[];
  /** Who, or what, a decision chose. */
  readonly nameOf: (use: string) => string;
  readonly onUndo: (at: number) => void;
};

/** What the organiser decided about findings, each with its way back. */
export function Decided({ decisions, nameOf, onUndo }: Props) {
  if (decisions.length === 0) return null;
  return (
    <section class="decided" aria-labelledby="decided-h">
      <h3 id="decided-h">You decided</h3>
      <ul>
        {decisions.map(({ code, value, row, use }, at) => (
          <li key={`${code}-${value}-${row ?? ''}`}>
            ‘{value}’{row === undefined ? '' : ` in row ${row}`}: {use === null ? 'left out' : nameOf(use)}{' '}
            <button class="btn plain small" type="button" onClick={() => onUndo(at)}>
              Undo<span class="vh">: {value}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
