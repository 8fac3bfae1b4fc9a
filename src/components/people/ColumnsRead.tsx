import { answerPrefix, columnKinds, type PeopleReading, type ReadColumn } from '../../lib/people/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Field.tsx';
import type { PeopleDraft } from './peopleDraft.ts';
import { kindNames } from './peopleWords.ts';

type Props = {
  readonly p: Programme;
  readonly reading: PeopleReading;
  readonly draft: PeopleDraft;
  readonly setDraft: (next: PeopleDraft) => void;
};

const leftOut = 'left-out';
const encodings: Readonly<Record<string, string>> = {
  text: 'Pasted text',
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  workbook: 'A workbook',
};
const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Each column, the first thing in it, and what it was taken for, which can be changed. */
export function ColumnsRead({ p, reading, draft, setDraft }: Props) {
  const { columns, encoding, delimiter, headerRows } = reading.source;
  const criteria = p.example === null ? p.peer.criteria : [];
  const choose = ({ heading, column }: ReadColumn, value: string): void => {
    const holds = value === leftOut ? null : value;
    const others = draft.columns.filter(
      (one) => !(one.heading === heading && (heading || one.column === column)),
    );
    setDraft({ ...draft, columns: [...others, { heading, column, holds }] });
  };
  return (
    <section class="how" aria-labelledby="people-how-h">
      <h3 id="people-how-h">This is how we read it</h3>
      <p class="small">
        {encodings[encoding] ?? encoding}
        {delimiter === null ? '' : `, columns parted by ${delimiters[delimiter] ?? delimiter}`},{' '}
        {headerRows === 0 ? 'no headings' : 'with headings'}.
      </p>
      {columns.length > 0 && (
        <section class="scroll" aria-label="What each column was taken for" tabIndex={0}>
          <table class="data people-columns">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">First entry</th>
                <th scope="col">Taken for</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((one) => {
                const name = one.heading || `Column ${one.column}`;
                return (
                  <tr key={`${name}-${one.column}-${one.holds}`}>
                    <th scope="row">{name}</th>
                    <td>{one.sample}</td>
                    <td>
                      <select
                        class="input"
                        aria-label={`What “${name}” holds`}
                        value={one.holds ?? leftOut}
                        onChange={({ currentTarget }) => choose(one, currentTarget.value)}
                      >
                        <option value={leftOut}>left out</option>
                        {columnKinds.map((kind) => (
                          <option key={kind} value={kind}>
                            {kindNames[kind]}
                          </option>
                        ))}
                        {criteria.map(({ id, name: criterion }) => (
                          <option key={id} value={`${answerPrefix}${id}`}>
                            Answer: {criterion || id}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      <CheckGroup
        label="Headings"
        options={[{ value: 'none', label: 'There are none: the first line is a person' }]}
        value={draft.noHeadings ? ['none'] : []}
        onChange={(value) => setDraft({ ...draft, noHeadings: value.includes('none') })}
      />
    </section>
  );
}
