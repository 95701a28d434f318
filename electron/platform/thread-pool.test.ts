import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { aFolder, removeFolders } from '../services/testing/corpus-fixture';
import { createThreadPool, type TaskPool } from './thread-pool';

/** A thread that echoes a task, dies of it, dies after it, or never answers it. */
const worker = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (task) => {
  if (task === 'throw') throw new Error('thrown');
  if (task === 'never') return;
  parentPort.postMessage({ ok: true, answer: task });
  if (task === 'last') setImmediate(() => process.exit());
});`;

const pools: TaskPool<string, string>[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  await removeFolders();
});

async function aPool(threads: number): Promise<TaskPool<string, string>> {
  const folder = await aFolder({ 'worker.cjs': worker });
  const pool = createThreadPool<string, string>(path.join(folder, 'worker.cjs'), threads);
  pools.push(pool);
  return pool;
}

/** What became of promises within a second; those that hang are `undefined`. */
function outcomes(promises: readonly Promise<unknown>[]): Promise<unknown[]> {
  const told = (promise: Promise<unknown>) =>
    promise.catch((error: Error) => `failed: ${error.message}`);
  return Promise.all(promises.map((one) => Promise.race([told(one), wait(1000)])));
}

/** Waits for the end of the first thread that ends of those started from now on. */
function anEnd(): Promise<unknown> {
  return new Promise((resolve) => {
    const follow = (thread: Worker) => {
      thread.once('exit', () => {
        process.off('worker', follow);
        resolve(null);
      });
    };
    process.on('worker', follow);
  });
}

describe('createThreadPool', () => {
  it('answers each task, however few the threads', async () => {
    const pool = await aPool(2);
    const tasks = Array.from({ length: 20 }, (_, at) => `${at}`);
    expect(await Promise.all(tasks.map((task) => pool.run(task)))).toEqual(tasks);
  });

  it('gives nothing to a thread that ended while it had nothing to do', async () => {
    const ended = anEnd();
    const pool = await aPool(2);
    expect(await pool.run('last')).toBe('last');
    await ended;
    const tasks = ['a', 'b', 'c'];
    expect(await outcomes(tasks.map((task) => pool.run(task)))).toEqual(tasks);
    expect(await outcomes([pool.runOnAll('d').then(() => 'done')])).toEqual(['done']);
  });

  it('fails what waits and what comes where no thread is left', async () => {
    const ended = anEnd();
    const pool = await aPool(1);
    const [thrown, ...others] = await outcomes(['throw', 'a', 'b'].map((task) => pool.run(task)));
    expect(thrown).toBe('failed: thrown');
    expect(others).toEqual(Array(2).fill('failed: no thread is left that could do it'));
    await ended;
    expect(await outcomes([pool.run('c'), pool.runOnAll('d')])).toEqual(others);
  });

  it('fails what is under way and what waits when it is closed', async () => {
    const pool = await aPool(1);
    const asked = ['never', 'a', 'b'].map((task) => pool.run(task));
    const became = outcomes(asked);
    await pool.close();
    const failed = 'failed: the threads were ended';
    expect(await became).toEqual(['failed: a thread ended', failed, failed]);
    expect(await outcomes([pool.run('c')])).toEqual(['failed: no thread is left that could do it']);
  });
});
