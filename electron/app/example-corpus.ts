import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The person's own copy of the example corpus, made where there is none yet. One that is there is
 * left as it is: it may have work in it.
 */
export async function ensureExampleCorpus(source: string, target: string): Promise<string> {
  if (await isThere(target)) return target;
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  // Renamed when complete, so that half a copy is never taken for the example.
  const unfinished = await mkdtemp(path.join(parent, '.example-'));
  try {
    await cp(source, unfinished, { recursive: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return target;
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}
