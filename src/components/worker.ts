/**
 * The bridge to a worker: a plain function runs there, and its answer comes back as a promise.
 * The newest question wins; `cancel` ends the work for real. A worker that is idle for a while is let go.
 */

type Answer<Out> = { readonly id: number; readonly value?: Out; readonly failed?: string };

export type WorkerCall<In, Out> = {
  /** Rejects with `Superseded` when a newer question was asked or the work was cancelled. */
  readonly run: (input: In) => Promise<Out>;
  readonly cancel: () => void;
};

/** What the promise of an outdated question rejects with. */
export const superseded = Symbol('superseded');

const idleMs = 60_000;

type Waiting<Out> = {
  readonly id: number;
  readonly resolve: (value: Out) => void;
  readonly reject: (reason: unknown) => void;
};

/** A call into the worker that `create` starts; it is started on the first question. */
export function workerCall<In, Out>(create: () => Worker): WorkerCall<In, Out> {
  let worker: Worker | null = null;
  let waiting: Waiting<Out> | null = null;
  let asked = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const settle = (id: number, finish: (one: Waiting<Out>) => void): void => {
    if (waiting?.id !== id) return;
    const one = waiting;
    waiting = null;
    idle = setTimeout(stop, idleMs);
    finish(one);
  };
  const begin = (): Worker => {
    const started = create();
    started.onmessage = ({ data }: MessageEvent<Answer<Out>>) =>
      settle(data.id, ({ resolve, reject }) =>
        data.failed === undefined ? resolve(data.value as Out) : reject(new Error(data.failed)),
      );
    started.onerror = (event) => settle(asked, ({ reject }) => reject(new Error(event.message)));
    return started;
  };
  const cancel = (): void => {
    if (!waiting) return;
    waiting.reject(superseded);
    waiting = null;
    stop();
  };
  const run = (input: In): Promise<Out> => {
    cancel();
    clearTimeout(idle);
    worker ??= begin();
    asked += 1;
    const id = asked;
    worker.postMessage({ id, input });
    return new Promise((resolve, reject) => {
      waiting = { id, resolve, reject };
    });
  };
  return { run, cancel };
}

/** The worker's side: answers each question with what `work` makes of it. */
export function answerWith<In, Out>(work: (input: In) => Out | Promise<Out>): void {
  self.onmessage = async ({ data }: MessageEvent<{ readonly id: number; readonly input: In }>) => {
    try {
      self.postMessage({ id: data.id, value: await work(data.input) });
    } catch (error) {
      self.postMessage({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
    }
  };
}
