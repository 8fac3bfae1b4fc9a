/** Rankings as people really have them → people, ballots and findings. */
export type { TableCode } from '../table/index.ts';
export { alreadyApplied, applyReading, rosterOf } from './applyReading.ts';
export { formatRankings } from './format.ts';
export type {
  Decision,
  Direction,
  Layout,
  RankingsCode,
  RankingsFinding,
  ReadBallot,
  Reading,
  ReadOptions,
  ReadPerson,
  ReadSource,
  RosterEntry,
} from './reading.ts';
export { readOpenedRankings, readRankings } from './readRankings.ts';
