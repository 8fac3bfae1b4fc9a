/**
 * The one door to the Programme: one signal, one `update`. Nothing else writes, saves or loads it.
 *
 * Every change is saved in this browser at once. If storage refuses, the Programme lives on in this
 * page and `storeProblems` says so.
 */
import { start } from './store/opening.ts';

export {
  type ExampleName,
  keepDraft,
  keptDraft,
  openFile,
  openSaved,
  programmeFile,
  resetExample,
  showExample,
  startMine,
} from './store/opening.ts';
export {
  listSaved as savedProgrammes,
  removeSaved as removeProgramme,
  type SavedSummary,
} from './store/savedProgrammes.ts';
export {
  lastSaved,
  programme,
  ready,
  redo,
  redoable,
  type StoreCode,
  storeProblems,
  undo,
  undoable,
  update,
} from './store/state.ts';

if (typeof indexedDB !== 'undefined') void start();
