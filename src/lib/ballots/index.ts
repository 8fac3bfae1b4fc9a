export { type BallotForm, ballotForms, ballotSheet, choicesToAsk } from './ballotForm.ts';
