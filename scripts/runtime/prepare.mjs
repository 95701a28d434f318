import { hasDisplay } from './display.mjs';
import { resolveRuntime } from './resolve-runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Makes this machine able to start the app: an Electron and the libraries it needs, with a display
 * server where there is no display.
 */
export async function prepareRuntime() {
  const runtime = await resolveRuntime();
  await ensureSystemLibraries({
    executablePath: runtime.executablePath,
    needsDisplay: !hasDisplay(),
  });
  return runtime;
}

/**
 * The switches Electron needs here. Chromium refuses its sandbox to root, and only there may it go.
 * @returns {string[]}
 */
export function electronSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
