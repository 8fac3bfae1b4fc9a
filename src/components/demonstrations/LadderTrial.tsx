import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LadderPicture } from './LadderPicture.tsx';
import {
  type Ladder,
  type LadderLine,
  type LadderName,
  ladders,
  ladderText,
  linesAbove,
  rungOf,
  rungs,
  sayLadder,
} from './ladder.ts';

const names: readonly (readonly [LadderName, string])[] = [
  ['hana', 'Hana’s first draft'],
  ['zofia', 'Zofia’s first draft'],
  ['own', 'Your own'],
];

/** A plan on four rungs. Each draft keeps what was typed while another is shown. */
export function LadderTrial() {
  const [drafts, setDrafts] = useState<Readonly<Record<LadderName, Ladder>>>(ladders);
  const [shown, setShown] = useState<LadderName>('hana');
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const ladder = drafts[shown];
  const change = (line: LadderLine): void =>
    setDrafts({ ...drafts, [shown]: ladder.map((other) => (other.id === line.id ? line : other)) });
  return (
    <>
      <p class="btns demo-controls">
        {names.map(([name, words]) => (
          <button
            key={name}
            type="button"
            class="btn ruled small"
            aria-pressed={name === shown}
            disabled={!live}
            onClick={() => setShown(name)}
          >
            {words}
          </button>
        ))}
      </p>
      <LadderPicture ladder={ladder} />
      <p class="demo-said" role="status">
        {sayLadder(ladder)}
      </p>
      <div class="demo-controls demo-rungs">
        {rungs.map((title, rung) => (
          <fieldset key={title} disabled={!live}>
            <legend>{title}</legend>
            {ladder
              .filter((line) => rungOf(line) === rung)
              .map((line) => (
                <LineFields
                  key={line.id}
                  line={line}
                  title={title}
                  above={linesAbove(ladder, line)}
                  onChange={change}
                />
              ))}
          </fieldset>
        ))}
        <CopyLadder ladder={ladder} live={live} />
      </div>
      <StillLadder ladder={ladder} />
    </>
  );
}

type LineProps = {
  readonly line: LadderLine;
  readonly title: string;
  readonly above: Ladder;
  readonly onChange: (line: LadderLine) => void;
};

/** One line, and the menu of lines above it that it may serve. */
function LineFields({ line, title, above, onChange }: LineProps) {
  const number = line.id.split('.')[1];
  const label = `${title}, line ${number}`;
  const chosen = above.some(({ id }) => id === line.serves) ? (line.serves ?? '') : '';
  return (
    <div class="demo-line">
      <span aria-hidden="true">{number}</span>
      <input
        type="text"
        aria-label={label}
        autocomplete="off"
        maxLength={120}
        value={line.text}
        onInput={({ currentTarget }) => onChange({ ...line, text: currentTarget.value })}
      />
      {rungOf(line) > 0 && (
        <select
          aria-label={`${label} serves`}
          value={chosen}
          onChange={({ currentTarget }) => onChange({ ...line, serves: currentTarget.value || null })}
        >
          <option value="">serves nothing yet</option>
          {above.map(({ id, text }) => (
            <option key={id} value={id}>
              serves {id.split('.')[1]}: {text}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

type CopyProps = { readonly ladder: Ladder; readonly live: boolean };

function CopyLadder({ ladder, live }: CopyProps) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(ladderText(ladder)).then(
      () => setSaid('Copied. It is kept nowhere else.'),
      () => setSaid('This browser would not copy. Mark the lines and copy them by hand.'),
    );
  };
  return (
    <p class="btns">
      <button type="button" class="btn ruled small" disabled={!live} onClick={copy}>
        Copy this ladder
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

/** The same as a table: for paper, and where scripts are off. */
const StillLadder = ({ ladder }: { readonly ladder: Ladder }) => (
  <table class="data demo-still">
    <thead>
      <tr>
        <th scope="col">By when</th>
        <th scope="col">Line</th>
        <th scope="col">Serves</th>
      </tr>
    </thead>
    <tbody>
      {ladder
        .filter(({ text }) => text.trim() !== '')
        .map((line) => (
          <tr key={line.id}>
            <th scope="row">{rungs[rungOf(line)]}</th>
            <td>{line.text}</td>
            <td>
              {rungOf(line) === 0
                ? '–'
                : (linesAbove(ladder, line).find(({ id }) => id === line.serves)?.text ?? 'nothing above')}
            </td>
          </tr>
        ))}
    </tbody>
  </table>
);

export const start = (place: HTMLElement): void => hydrate(<LadderTrial />, place);
