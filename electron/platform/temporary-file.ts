import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { shortHash } from './hash';
import { isRunning } from './is-running';

/**
 * Which machine, without telling its name: a shared folder holds files of several, and the number
 * of a process says something only where it runs.
 */
const thisHost = shortHash(hostname());

const pattern = /^\.hashiya-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

/** After so long no write is still under way, on whatever machine; in milliseconds. */
const goneAfterMs = 24 * 60 * 60_000;

/**
 * The name of a file that is being written. It begins with a dot and ends in `.tmp`, so that no
 * crawl takes it for an article or a sidecar, and tells whose it is.
 */
export function temporaryName(): string {
  return `.hashiya-${thisHost}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a file name is one that `temporaryName` makes, here or elsewhere. */
export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** Whether the one who wrote it is certainly gone: ended on this machine, or a day ago on any. */
async function isLeftover(file: string): Promise<boolean> {
  const [, host, pid] = pattern.exec(file.slice(file.lastIndexOf('.hashiya-'))) ?? [];
  if (host === undefined) return false;
  if (host === thisHost && !isRunning(Number(pid))) return true;
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs > goneAfterMs;
}

/**
 * Removes temporary files whose writers were killed. What they hold is in the journal. One that
 * can't be removed stays: it harms nobody.
 * @param files absolute paths; those of another name, or still being written, are left alone.
 */
export async function removeLeftovers(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      if (await isLeftover(file)) await rm(file, { force: true });
    } catch {
      // Gone meanwhile, or not ours to remove.
    }
  }
}

/** The same for all of them in one folder; none there is no error. */
export async function removeLeftoversIn(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await removeLeftovers(names.map((name) => path.join(folder, name)));
}
