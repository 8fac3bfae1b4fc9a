import { useEffect, useState } from 'preact/hooks';
import { superseded, type WorkerCall } from './worker.ts';

export type Work<Out> =
  | { readonly state: 'working'; readonly last: Out | null }
  | { readonly state: 'done'; readonly value: Out }
  /** `cancel` of the call ended the work; a new key begins it again. */
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' };

/**
 * What the worker makes of the input, kept up to date. `key` changes when the input does; while the new
 * answer is being worked out the last one stays at hand. A null input asks nothing.
 */
export function useWorker<In, Out>(call: WorkerCall<In, Out>, input: In | null, key: string): Work<Out> {
  const [work, setWork] = useState<Work<Out>>({ state: 'working', last: null });
  useEffect(() => {
    if (input === null) return;
    let current = true;
    setWork((before) => ({ state: 'working', last: before.state === 'done' ? before.value : null }));
    call
      .run(input)
      .then((value) => current && setWork({ state: 'done', value }))
      .catch((reason) => current && setWork({ state: reason === superseded ? 'cancelled' : 'failed' }));
    return () => {
      current = false;
    };
  }, [key]);
  return work;
}
