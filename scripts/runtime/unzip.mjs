/// <reference path="./unzipper.d.ts" />
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import unzipper from 'unzipper';

/**
 * Unpacks one folder of a zip archive. In JavaScript, because a bare machine has no `unzip`.
 * @param {string} archive
 * @param {{ root: string, leaveOut: readonly string[], into: string }} options `root` and `leaveOut`
 *   are what names in the archive begin with
 */
export async function unzip(archive, { root, leaveOut, into }) {
  const { files } = await unzipper.Open.file(archive);
  for (const entry of files) {
    const isWanted =
      entry.path.startsWith(root) && !leaveOut.some((prefix) => entry.path.startsWith(prefix));
    if (isWanted && entry.type === 'File')
      await writeEntry(entry, targetOf(entry.path.slice(root.length), into));
  }
}

/**
 * @param {string} name
 * @param {string} into
 */
function targetOf(name, into) {
  const target = path.resolve(into, name);
  if (!target.startsWith(into + path.sep))
    throw new Error(`The archive names a file outside its folder: ${name}`);
  return target;
}

/**
 * @param {import('unzipper').Entry} entry
 * @param {string} target
 */
async function writeEntry(entry, target) {
  await mkdir(path.dirname(target), { recursive: true });
  // The upper half holds the Unix mode; an archive without one means an ordinary file.
  const mode = (entry.externalFileAttributes >>> 16) & 0o755 || 0o644;
  const output = createWriteStream(target, { mode });
  await pipeline(entry.stream(), output);
  if (output.bytesWritten !== entry.uncompressedSize)
    throw new Error(`The archive is cut short in ${entry.path}`);
}
