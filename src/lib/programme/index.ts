export {
  emptyProgramme,
  newPerson,
  untouchedBalance,
  untouchedFormat,
  untouchedPaper,
  untouchedSides,
} from './emptyProgramme.ts';
export { longestLogo } from './limits.ts';
export { migrate, migrations, migrationsAreComplete } from './migrations.ts';
export {
  largestFile,
  openProgramme,
  type ProgrammeCode,
  readProgrammeFile,
} from './programmeFile.ts';
export { type Readiness, readiness } from './readiness.ts';
export {
  type AdoptedMatch,
  type Answer,
  type Answers,
  type BalanceSettings,
  type Ballot,
  type ClauseChange,
  type Criterion,
  type FormatDecision,
  type FormatInputs,
  type GiveAndTake,
  type HandChange,
  type Logo,
  type MatchSettings,
  type Method,
  type OwnClause,
  type PaperChoices,
  type Person,
  type Programme,
  programmeSchema,
  type Sheet,
  type Side,
} from './schema.ts';
export { programmeVersion } from './version.ts';
export { writeProgrammeFile } from './writeProgrammeFile.ts';
