import { parentPort, Worker } from 'node:worker_threads';

/** Does tasks on other threads, each thread one at a time, in no certain order. */
export interface TaskPool<Task, Answer> {
  /** How many tasks are done at the same time. */
  readonly threads: number;
  /** @throws what the task throws; an error where its thread ends, or none is left to do it. */
  run(task: Task): Promise<Answer>;
  /** Does a task once on each thread that has not ended. @throws as `run`. */
  runOnAll(task: Task): Promise<void>;
  /** Ends the threads; what is under way and what waits fails. */
  close(): Promise<void>;
}

/** What a thread says of a task. */
type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: Error };

interface Job<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * How much memory new objects may take before the dead ones among them are cleared away: less than by
 * default, since memory that is touched for the first time is dearer than clearing more often.
 */
export const fewNewObjects = { maxYoungGenerationSizeMb: 6 };

class Thread<Task, Answer> {
  private readonly worker: Worker;
  private job: Job<Task, Answer> | null = null;
  /** What is sent to a thread that ended would never be answered. */
  isAlive = true;

  constructor(
    file: string,
    private readonly onFree: () => void,
  ) {
    this.worker = new Worker(file, { resourceLimits: fewNewObjects });
    this.worker.on('message', (reply: Reply<Answer>) => this.settle(reply));
    this.worker.on('error', (error) => this.lose(error));
    this.worker.on('exit', () => this.lose(new Error('a thread ended')));
  }

  get isFree(): boolean {
    return this.isAlive && this.job === null;
  }

  take(job: Job<Task, Answer>): void {
    this.job = job;
    this.worker.postMessage(job.task);
  }

  private settle(reply: Reply<Answer>): void {
    const { job } = this;
    if (job === null) return;
    this.job = null;
    if (reply.ok) job.resolve(reply.answer);
    else job.reject(reply.error);
    this.onFree();
  }

  private lose(error: Error): void {
    this.isAlive = false;
    this.settle({ ok: false, error });
  }

  async end(): Promise<void> {
    this.isAlive = false;
    await this.worker.terminate();
  }
}

function noThreadLeft(): Error {
  return new Error('no thread is left that could do it');
}

/** Starts threads that run a file made by `serveTasks`. */
export function createThreadPool<Task, Answer>(
  file: string,
  count: number,
): TaskPool<Task, Answer> {
  const waiting: Job<Task, Answer>[] = [];
  const threads = Array.from({ length: count }, () => new Thread<Task, Answer>(file, handOut));

  function failWaiting(error: Error): void {
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  function handOut(): void {
    if (!threads.some(({ isAlive }) => isAlive)) failWaiting(noThreadLeft());
    for (const thread of threads) {
      if (!thread.isFree) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      thread.take(job);
    }
  }

  return {
    threads: count,
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        handOut();
      }),
    // Called where no other task is under way: each thread is free to take one.
    async runOnAll(task) {
      const alive = threads.filter(({ isAlive }) => isAlive);
      if (alive.length === 0) throw noThreadLeft();
      const done = alive.map(
        (thread) =>
          new Promise<Answer>((resolve, reject) => thread.take({ task, resolve, reject })),
      );
      await Promise.all(done);
    },
    async close() {
      failWaiting(new Error('the threads were ended'));
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A pool without threads: each task is done here, after others had their turn. */
export function createInlinePool<Task, Answer>(
  work: (task: Task) => Answer,
): TaskPool<Task, Answer> {
  return {
    threads: 1,
    run: (task) =>
      new Promise((resolve, reject) => {
        setImmediate(() => {
          try {
            resolve(work(task));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
    async runOnAll(task) {
      work(task);
    },
    close: async () => undefined,
  };
}

/** The memory of an answer's arrays, which is handed over and not copied; shared memory stays. */
export function transferable(answer: unknown): ArrayBuffer[] {
  const isPlain = answer !== null && typeof answer === 'object' && !ArrayBuffer.isView(answer);
  const buffers = [answer, ...(isPlain ? Object.values(answer) : [])].flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
  return [...new Set(buffers)];
}

/** Answers tasks on a thread of a pool. */
export function serveTasks<Task, Answer>(work: (task: Task) => Answer): void {
  parentPort?.on('message', (task: Task) => {
    try {
      const answer = work(task);
      parentPort?.postMessage({ ok: true, answer }, transferable(answer));
    } catch (error) {
      const told = error instanceof Error ? error : new Error(String(error));
      parentPort?.postMessage({ ok: false, error: told });
    }
  });
}
