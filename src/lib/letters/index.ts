/** A letter to each person of a match: with whom, why, and what comes next. */

export { composeLetter, composeLetters, letterSuggestions } from './letter.ts';
export { letterKey, type Recipient, recipientsOf } from './recipients.ts';
