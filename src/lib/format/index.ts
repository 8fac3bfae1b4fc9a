export { adviseFormat, type Change, type FormatAdvice, formats, type Standing } from './adviseFormat.ts';
export { type Arithmetic, arithmeticOf, type Format } from './arithmetic.ts';
export { composeFormatRecord, type FormatWords } from './paper.ts';
export type { Reason, ReasonCode, ReasonSource } from './reasons.ts';
export { absencesToSurvive, groupSizes, leastInRoom } from './sizes.ts';
