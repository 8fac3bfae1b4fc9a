/** Matches invented cohorts away from the page. */
import { answerWith } from '../worker.ts';
import { type ChoicesQuestion, shareOf } from './choicesTrial.ts';

answerWith((question: ChoicesQuestion) => shareOf(question));
