/** Reads rankings away from the page, so that even a large paste leaves it quick. */
import { type Reading, type ReadOptions, readRankings } from '../../lib/rankings/index.ts';
import { answerWith } from '../worker.ts';

export type RankingsQuestion = { readonly input: string | Uint8Array; readonly options: ReadOptions };

answerWith<RankingsQuestion, Reading>(({ input, options }) => readRankings(input, options));
