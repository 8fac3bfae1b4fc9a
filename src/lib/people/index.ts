/** The list of who takes part → people with all that was said of them, exclusions and findings. */
export { applyPeople } from './applyPeople.ts';
export { idFor } from './ids.ts';
export type {
  ColumnKind,
  ListedPerson,
  PeopleCode,
  PeopleDecision,
  PeopleFinding,
  PeopleOptions,
  PeopleReading,
} from './reading.ts';
export { readPeople } from './readPeople.ts';
export { sideOfWord } from './sideWords.ts';
