import type { Programme } from '../../lib/programme/index.ts';
import type { Layout, Reading } from '../../lib/rankings/index.ts';
import { SelectField } from '../controls/Field.tsx';
import type { Draft } from './draft.ts';

const layoutNames: Readonly<Record<Layout, string>> = {
  'choice-columns': 'One row a voter, one column a choice',
  'people-columns': 'One row a voter, one column a person, ranks in the cells',
  'rank-columns': 'One row a person, one column a rank',
  matrix: 'A square of numbers',
  long: 'One row a choice: voter, choice, rank',
  'list-in-cell': 'All choices in one cell',
  points: 'Points or stars, the most is best',
  prose: 'Lists as people typed them',
};
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  workbook: 'a workbook',
};
const delimiters: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** Each guess of the reader, and the means to say otherwise. */
export function HowItWasRead({
  p,
  reading,
  shown,
  setDraft,
}: {
  readonly p: Programme;
  readonly reading: Reading;
  readonly shown: Draft;
  readonly setDraft: (next: Draft) => void;
}) {
  const { encoding, delimiter, layout, headerRows, ignored } = reading.source;
  const sides = reading.model === 'one-pool' ? 'one pool' : `${p.sideNames.a.many} and ${p.sideNames.b.many}`;
  return (
    <section class="how" aria-labelledby="how-h">
      <h3 id="how-h">This is how we read it</h3>
      <dl class="rules">
        <div>
          <dt>Shape of the list</dt>
          <dd>{layout === null ? 'not recognised' : layoutNames[layout]}</dd>
        </div>
        <div>
          <dt>Separator, letters</dt>
          <dd>
            {delimiter === null ? 'none' : (delimiters[delimiter] ?? delimiter)},{' '}
            {encodings[encoding] ?? encoding}
          </dd>
        </div>
        <div>
          <dt>Lines of headings</dt>
          <dd>{headerRows}</dd>
        </div>
        <div>
          <dt>People</dt>
          <dd>{sides}</dd>
        </div>
        <div>
          <dt>Columns left out</dt>
          <dd>{ignored.length > 0 ? ignored.join(', ') : 'none'}</dd>
        </div>
      </dl>
      <details>
        <summary>Not right? Say what it is</summary>
        <SelectField
          label="Shape of the list"
          value={shown.layout ?? 'guess'}
          options={[
            { value: 'guess', label: 'Work it out' },
            ...Object.entries(layoutNames).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => setDraft({ ...shown, layout: value === 'guess' ? null : (value as Layout) })}
        />
        <SelectField
          label="In numbers,"
          value={shown.direction ?? 'guess'}
          options={[
            { value: 'guess', label: 'work it out' },
            { value: 'low-is-best', label: '1 is the best' },
            { value: 'high-is-best', label: 'the highest is the best' },
          ]}
          onChange={(value) => setDraft({ ...shown, direction: value === 'guess' ? null : value })}
        />
      </details>
    </section>
  );
}
