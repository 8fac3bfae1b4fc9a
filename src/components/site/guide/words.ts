/** What a content file may use without importing it. */
import DataTable from './DataTable.astro';
import Link from './Link.astro';
import Ours from './Ours.astro';
import Panel from './Panel.astro';
import Part from './Part.astro';
import Research from './Research.astro';
import Say from './Say.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TwoColumns from './TwoColumns.astro';
import Wrong from './Wrong.astro';
import Wrongs from './Wrongs.astro';

export const words = {
  a: Link,
  table: Table,
  DataTable,
  Ours,
  Panel,
  Part,
  Research,
  Say,
  Step,
  Steps,
  TwoColumns,
  Wrong,
  Wrongs,
};
