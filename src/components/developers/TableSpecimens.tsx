import { useState } from 'preact/hooks';
import { CountChart, type Counted } from '../controls/CountChart.tsx';
import { DataTable } from '../controls/DataTable.tsx';
import { Empty } from '../controls/Empty.tsx';
import { LineChart } from '../controls/LineChart.tsx';
import { numberWithin } from '../controls/Stepper.tsx';
import type { Column } from '../controls/tableColumns.ts';
import { Section, Specimen } from './Specimen.tsx';

type Mentor = {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly places: number | null;
  readonly meets: string;
};

const mentors: readonly Mentor[] = [
  { id: 'nadia', name: 'Nadia Rahman', sector: 'Health', places: 2, meets: 'in person' },
  { id: 'tunde', name: 'Tunde Adeyemi', sector: 'Food', places: 1, meets: 'either' },
  {
    id: 'zofia',
    name: 'Żofia Nowak-Kowalczykowska',
    sector: 'Energy and the built environment',
    places: null,
    meets: 'by video',
  },
  { id: 'marcus', name: 'Marcus Bell', sector: '', places: 10, meets: 'either' },
];
const read: readonly Column<Mentor>[] = [
  { id: 'name', heading: 'Peer mentor', cell: ({ name }) => name },
  { id: 'sector', heading: 'Sector', cell: ({ sector }) => sector },
  { id: 'places', heading: 'Places', numeric: true, cell: ({ places }) => places },
  { id: 'meets', heading: 'Meets', sortable: false, cell: ({ meets }) => meets },
];

/** Tables: read, edited, without rows. */
export function TableSpecimens() {
  const [rows, setRows] = useState(mentors);
  const change = (id: string, part: Partial<Mentor>): undefined => {
    setRows((now) => now.map((row) => (row.id === id ? { ...row, ...part } : row)));
  };
  const edited: readonly Column<Mentor>[] = [
    { id: 'name', heading: 'Peer mentor', cell: ({ name }) => name },
    {
      id: 'sector',
      heading: 'Sector',
      cell: ({ sector }) => sector,
      edit: { take: ({ id }, sector) => change(id, { sector }) },
    },
    {
      id: 'places',
      heading: 'Places',
      numeric: true,
      cell: ({ places }) => places,
      edit: {
        numeric: true,
        take: ({ id }, typed) => {
          const places = numberWithin(typed, 0, 20);
          return places === null && typed !== '' ? 'A number from 0 to 20.' : change(id, { places });
        },
      },
    },
    {
      id: 'meets',
      heading: 'Meets',
      cell: ({ meets }) => meets,
      edit: { options: ['in person', 'by video', 'either'], take: ({ id }, meets) => change(id, { meets }) },
    },
  ];
  return (
    <Section
      id="tables"
      title="Tables"
      about="A heading sorts: up, down, then as the rows came. Where cells can be changed, Tab comes once, arrow keys walk, Enter or typing opens a cell, Escape leaves it as it was."
    >
      <Specimen state="To read" wide>
        <DataTable
          label="Peer mentors"
          columns={read}
          rows={mentors}
          keyOf={({ id }) => id}
          saveAs="peer-mentors"
        />
      </Specimen>
      <Specimen state="To edit" wide>
        <DataTable label="Places of the peer mentors" columns={edited} rows={rows} keyOf={({ id }) => id} />
      </Specimen>
      <Specimen state="Without rows" wide>
        <DataTable
          label="Founders"
          columns={read}
          rows={[]}
          keyOf={({ id }) => id}
          empty={
            <Empty
              title="No people yet"
              action={
                <a class="btn" href="#tables">
                  Add people
                </a>
              }
            >
              Paste a list of names, or type them one by one. They will stand here with their sectors and
              places.
            </Empty>
          }
        />
      </Specimen>
    </Section>
  );
}

const got: readonly Counted[] = [
  {
    label: 'First choice',
    mark: 'first',
    names: ['Ben', 'Chloé', 'Dev', 'Eilidh', 'Gareth', 'Isaac', 'Kit', 'Leila'],
  },
  { label: 'Second choice', mark: 'second', names: ['Amara', 'Farida'] },
  { label: 'Third choice', mark: 'third', names: ['Jess'] },
  { label: 'Nobody they named', mark: 'none', names: ['Hana'] },
];
const lists = [1, 2, 3, 4, 5, 6, 7, 8];

/** Pictures of numbers. */
export function ChartSpecimens() {
  return (
    <Section
      id="charts"
      ingredient={4}
      title="Pictures of numbers"
      about="A picture, the same as a table, and both to copy or download. What is taken off the page is light, stands alone and keeps its letters."
    >
      <Specimen state="People, one mark each" wide>
        <CountChart
          title="Which choice the founders got"
          summary="Eight of twelve founders got their first choice, two their second, one the third, and one nobody she named."
          saveAs="choices"
          note="The example programme."
          by="Choice"
          rows={got}
        />
      </Specimen>
      <Specimen state="Lines, told apart by their shape" wide>
        <LineChart
          title="How many choices to ask for"
          summary="With three choices each, 33 of 40 founders are placed; from five choices on, more choices place hardly anybody else."
          saveAs="how-many-choices"
          note="Invented figures."
          xLabel="Choices on each ballot"
          yLabel="Founders, of 40"
          xs={lists}
          highest={40}
          series={[
            { label: 'placed', values: [19, 28, 33, 36, 38, 38, 39, 39] },
            { label: 'with a first choice', values: [19, 18, 17, 17, 16, 16, 16, 16] },
            { label: 'with no reply', values: [null, 2, 3, 4, 4, 5, 5, 6] },
          ]}
        />
      </Specimen>
    </Section>
  );
}
