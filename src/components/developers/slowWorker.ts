import { answerWith } from '../worker.ts';

/** Keeps a processor busy for so many milliseconds; shows what waiting looks like, and that Cancel ends it. */
answerWith<number, number>((milliseconds) => {
  const until = performance.now() + milliseconds;
  let turns = 0;
  while (performance.now() < until) turns += 1;
  return turns;
});
