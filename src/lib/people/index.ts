/** The list of who takes part → people with all that was said of them, exclusions and findings. */
export { applyPeople } from './applyPeople.ts';
export { answerIn, capacityIn, entriesIn, wholeEntriesIn } from './cells.ts';
export { addPerson, avoidedBy, changePerson, peopleNamed, removePerson, setAvoided } from './changePeople.ts';
export { idFor } from './ids.ts';
export { answerPrefix } from './layout.ts';
export { answerText, asks, countOf, type SaidField, type Unanswered, unanswered } from './questions.ts';
export {
  type ColumnChoice,
  type ColumnKind,
  columnKinds,
  type ListedPerson,
  type PeopleCode,
  type PeopleDecision,
  type PeopleFinding,
  type PeopleOptions,
  type PeopleReading,
  type ReadColumn,
} from './reading.ts';
export { readOpenedPeople, readPeople } from './readPeople.ts';
export { sideOfWord } from './sideWords.ts';
