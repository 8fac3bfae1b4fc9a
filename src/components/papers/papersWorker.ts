import { answerWith } from '../worker.ts';
import { type Composed, type ComposeQuestion, composeOne } from './composing.ts';

answerWith<ComposeQuestion, Composed>(composeOne);
