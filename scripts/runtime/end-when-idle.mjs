import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Ends a program that has stopped filling a folder: a download from a host that takes the
 * connection and never answers would otherwise hold everybody up for minutes.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} folder
 * @param {number} limitMs
 * @returns {() => boolean} stops watching; true when the program was ended for being idle
 */
export function endWhenIdle(child, folder, limitMs) {
  let size = -1;
  let lastGrowth = Date.now();
  let wasIdle = false;
  const timer = setInterval(() => {
    const now = folderSize(folder);
    if (now !== size) lastGrowth = Date.now();
    size = now;
    if (Date.now() - lastGrowth < limitMs) return;
    wasIdle = true;
    child.kill('SIGKILL');
  }, Math.min(500, limitMs / 2));
  return () => {
    clearInterval(timer);
    return wasIdle;
  };
}

/** @param {string} folder */
function folderSize(folder) {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) size += fileSize(path.join(entry.parentPath, entry.name));
  }
  return size;
}

/** @param {string} file */
function fileSize(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
