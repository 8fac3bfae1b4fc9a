import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { workerCall } from '../worker.ts';
import type { Composed, ComposeQuestion } from './composing.ts';

const composer = workerCall<ComposeQuestion, Composed>(
  () => new Worker(new URL('./papersWorker.ts', import.meta.url), { type: 'module' }),
);

/** In the worker, and in the page itself where a worker cannot be had. */
const compose = (question: ComposeQuestion): Promise<Composed> =>
  composer.run(question).catch(async () => (await import('./composing.ts')).composeOne(question));

/**
 * The paper of these people as the programme stands, null until there is a first one. One at a time is composed:
 * while somebody types, the last one stays to be seen, and the next that is made is the newest.
 */
export function usePaper(question: ComposeQuestion | null): Composed | null {
  const [composed, setComposed] = useState<Composed | null>(null);
  const newest = useRef(question);
  const busy = useRef(false);
  newest.current = question;
  const members = question?.members.join();
  useEffect(() => {
    if (busy.current) return;
    busy.current = true;
    void keepUp().finally(() => {
      busy.current = false;
    });
  }, [question?.p, members]);
  const keepUp = async (): Promise<void> => {
    for (let made: ComposeQuestion | null = null; newest.current && !same(made, newest.current); ) {
      made = newest.current;
      setComposed(await compose(made));
    }
  };
  return composed;
}

const same = (one: ComposeQuestion | null, other: ComposeQuestion): boolean =>
  one?.p === other.p && one.members.join() === other.members.join();

/** Every paper of a kind, composed when it is asked for. */
export const everyPaper = async (p: Programme, library: ClauseLibrary): Promise<readonly Paper[]> =>
  (await import('./composing.ts')).composeAll(p, library);

/** One of them, as the programme stands. */
export const onePaper = async (question: ComposeQuestion): Promise<readonly Paper[]> => [
  (await import('./composing.ts')).composeOne(question).paper,
];
