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
  const timer = setInterval(
    () => {
      const now = folderSize(folder);
      if (now < 0 || now !== size) lastGrowth = Date.now();
      size = now;
      if (Date.now() - lastGrowth < limitMs) return;
      wasIdle = true;
      child.kill('SIGKILL');
    },
    Math.min(500, limitMs / 2),
  );
  return () => {
    clearInterval(timer);
    return wasIdle;
  };
}

/** @param {string} folder */
function folderSize(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.reduce(
      (size, entry) => size + statSync(path.join(entry.parentPath, entry.name)).size,
      0,
    );
  } catch {
    // A file was moved away while we looked: that is a sign of life too.
    return -1;
  }
}
