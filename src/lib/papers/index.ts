export { dateOrNull, type Manner, tell } from './answers.ts';
export { checkClauses } from './checkClauses.ts';
export type {
  Clause,
  ClauseCode,
  ClauseLibrary,
  Condition,
  Cover,
  Field,
  FieldGroup,
  FieldOption,
  FieldType,
} from './clause.ts';
export { composePaper, type PaperRequest } from './composePaper.ts';
export { composeSheet, type SheetRequest, sheetAnswers, sheetFacts } from './composeSheet.ts';
export { conditionFromText, holds, readCondition } from './conditions.ts';
export { contradicts } from './contradiction.ts';
export { copyOf, shortHash } from './copy.ts';
export { type Change, differenceOf } from './difference.ts';
export { compareVersions, type EditionChange, editionOf, versionOf, whatIsNew } from './editions.ts';
export {
  checkOwnClauses,
  isChanged,
  type ListedClause,
  listClauses,
  ownLibrary,
  type Standing,
} from './ownClauses.ts';
export { pairKey } from './pairKey.ts';
export type { Blank, Block, Inline, Inlines, Paper, PaperClause, Signatory } from './paper.ts';
export { paperKey } from './paperKey.ts';
export { type BodyBlock, type BodyInline, parseBody } from './parseBody.ts';
export { parseClause } from './parseClause.ts';
export { type Filling, type PaperPerson, personField } from './printBlocks.ts';
export { printFor } from './printFor.ts';
export {
  answersAlone,
  answersTo,
  answerTo,
  controlOf,
  countTo,
  mannerOf,
  nameInlines,
  namesOf,
  peopleWith,
  programmeFacts,
  said,
  signatoriesOf,
  termFacts,
} from './programmeFacts.ts';
export { formatMoney, listInProse, numberInProse, onOneLine } from './prose.ts';
export { readCover, readFields } from './readContent.ts';
export { readLibrary } from './readLibrary.ts';
export {
  answersFrom,
  compareStarts,
  questionsOfStarts,
  type StartingPoint,
  type StartName,
} from './startingPoints.ts';
export { toMarkdown } from './toMarkdown.ts';
export { controlLine, ruledLine, signingLabels, toText } from './toText.ts';
