import { useEffect, useRef, useState } from 'preact/hooks';
import { superseded, type WorkerCall } from '../worker.ts';

export type Job<Out> = {
  readonly state: 'idle' | 'working' | 'done' | 'cancelled' | 'failed';
  /** What came back so far, one for each part. */
  readonly values: readonly Out[];
  readonly parts: number;
  /** When it began, on the clock of `performance.now()`. */
  readonly began: number;
};

/**
 * Work that somebody starts, watches and may cancel. It is handed to the worker part by part, so the share
 * that is done is known without guessing; what came back before a cancel is kept.
 */
export function useJob<In, Out>(call: WorkerCall<In, Out>) {
  const [job, setJob] = useState<Job<Out>>({ state: 'idle', values: [], parts: 0, began: 0 });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
      call.cancel();
    },
    [],
  );
  const start = async (parts: readonly In[]): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const values: Out[] = [];
    const began = performance.now();
    const show = (state: Job<Out>['state']): void => {
      if (turn.current === mine) setJob({ state, values: [...values], parts: parts.length, began });
    };
    show('working');
    try {
      for (const part of parts) {
        values.push(await call.run(part));
        if (turn.current !== mine) return;
        show('working');
      }
      show('done');
    } catch (reason) {
      show(reason === superseded ? 'cancelled' : 'failed');
    }
  };
  return { job, start, cancel: call.cancel };
}
