import type { CopyProgress } from '../../../shared/contract/copies';
import type { TaskPool } from '../../platform/thread-pool';
import type { CopyAnswers, CopyTask } from './copy-tasks';

export type CopyPool = TaskPool<CopyTask, CopyAnswers[keyof CopyAnswers]>;

/** What the steps of finding copies have of the world around them. */
export interface FindTools {
  readonly pool: CopyPool;
  readonly tell: (progress: CopyProgress) => void;
  readonly isCancelled: () => boolean;
}

/** Thrown where the work was cancelled; what had been read is kept. */
export class Cancelled extends Error {}

/** Ends the work where it was cancelled. @throws Cancelled */
export function goOn({ isCancelled }: FindTools): void {
  if (isCancelled()) throw new Cancelled();
}

/** Has one task done. */
export async function ask<K extends CopyTask['kind']>(
  { pool }: Pick<FindTools, 'pool'>,
  task: Extract<CopyTask, { kind: K }>,
): Promise<CopyAnswers[K]> {
  // The pool's answers are of one union; which one it is follows from the task.
  return (await pool.run(task)) as CopyAnswers[K];
}

/** A list in pieces of so many. */
export function pieces<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** So many articles in a row. @param end the one behind the last. */
interface Stretch {
  readonly from: number;
  readonly end: number;
}

/**
 * All articles in one piece for each thread: for where the thread that asks has work of its own
 * meanwhile, and can't hand out more.
 */
export function onePieceEach(articles: number, { pool }: Pick<FindTools, 'pool'>): Stretch[] {
  const size = Math.ceil(articles / pool.threads);
  const count = Math.ceil(articles / Math.max(1, size));
  return Array.from({ length: count }, (_, index) => ({
    from: index * size,
    end: Math.min(articles, (index + 1) * size),
  }));
}

/**
 * Has tasks done, as many at a time as there are threads, and tells how far that has come.
 * @returns their answers in order, or fewer where the work was cancelled meanwhile.
 */
export async function askAll<K extends CopyTask['kind']>(
  tools: FindTools,
  phase: CopyProgress['phase'],
  tasks: readonly { readonly task: Extract<CopyTask, { kind: K }>; readonly size: number }[],
): Promise<CopyAnswers[K][]> {
  const total = tasks.reduce((sum, { size }) => sum + size, 0);
  const answers: CopyAnswers[K][] = [];
  let done = 0;
  let next = 0;
  tools.tell({ phase, done, total });
  const lane = async () => {
    while (next < tasks.length && !tools.isCancelled()) {
      const index = next;
      next += 1;
      const { task, size } = tasks[index] as (typeof tasks)[number];
      answers[index] = await ask<K>(tools, task);
      done += size;
      tools.tell({ phase, done, total });
    }
  };
  await Promise.all(Array.from({ length: tools.pool.threads }, lane));
  return answers;
}
