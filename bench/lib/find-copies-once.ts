import { fork } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../e2e/fixtures/corpora';
import type { CorpusCopies } from '../../electron/services/copies/find-in-corpus';
import { unwrap } from '../../electron/services/testing/corpus-fixture';
import { figuresOf } from '../../shared/copies/compare-articles';
import { eachPair } from '../../shared/copies/packed-pairs';
import type { Result } from '../../shared/model/result';
import type { FoundPair } from '../../shared/testing/measure-copies';

/** Two, whatever the machine has: the figures are for two cores. */
const threads = 2;
const workersFolder = path.join(projectFolder, 'dist', 'electron', 'workers');

/** What one run found, and what it took. */
export interface FindRun {
  readonly copies: CorpusCopies;
  readonly milliseconds: number;
  /** Of all its threads, in milliseconds. */
  readonly processor: number;
  /** The most it had at any time, in bytes. */
  readonly memory: number;
}

interface Answer extends Omit<FindRun, 'copies'> {
  readonly result: Result<CorpusCopies>;
}

/**
 * Has the built app's threads find the copies in a folder, in a new process.
 * @param cacheFolder `null` remembers nothing.
 * @throws where the process ends without an answer.
 */
export async function findCopiesOnce(root: string, cacheFolder: string | null): Promise<FindRun> {
  const request = { root, cacheFolder, workersFolder, threads };
  const { result, ...costs } = await runOnce<Answer>('find-once.cjs', request);
  return { copies: unwrap(result), ...costs };
}

/** What a run of MinHash and LSH found, and what it took. */
interface MinHashRun extends Omit<FindRun, 'copies' | 'memory'> {
  readonly pairs: number;
}

/** Has MinHash and LSH find the like articles in a folder, in a new process. */
export function minHashOnce(root: string): Promise<MinHashRun> {
  return runOnce<MinHashRun>('minhash-once.cjs', { root });
}

function runOnce<A>(program: string, request: object): Promise<A> {
  const file = path.join(projectFolder, 'bench', 'copies', program);
  const child = fork(file, [], { serialization: 'advanced', execArgv: [] });
  return new Promise<A>((resolve, reject) => {
    child.on('message', (message) => resolve(message as A));
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${program} ended without an answer`)));
    child.send(request);
  });
}

/** The pairs of a run, as they are measured. */
export function foundPairs({ copies }: FindRun): FoundPair[] {
  return [...eachPair(copies)].map((pair) => ({ ...pair, ...figuresOf(pair) }));
}
