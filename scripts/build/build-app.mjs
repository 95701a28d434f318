import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../lib/project.mjs';
import { SetupError, say } from '../lib/say.mjs';
import { mainConfig, preloadConfig } from './electron-config.mjs';
import { rendererConfig } from './renderer-config.mjs';
import { sourceFingerprint, stamp, stampedFingerprint } from './stamp.mjs';

/**
 * Builds the whole app into dist/.
 * @param {string} [root] the project's folder
 */
export async function buildApp(root = projectFolder) {
  const started = performance.now();
  // Taken first: what is edited while we build has to look new afterwards.
  const fingerprint = sourceFingerprint(root);
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  for (const config of [mainConfig(root), preloadConfig(root), rendererConfig(root)]) {
    await build(config).catch((error) => {
      // Its message points at the place in the sources; its stack only at the bundler.
      throw new SetupError(error.message);
    });
  }
  stamp(root, fingerprint);
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/**
 * Builds unless dist/ was built from the sources as they stand.
 * @param {string} [root] the project's folder
 */
export async function buildIfStale(root = projectFolder) {
  if (stampedFingerprint(root) !== sourceFingerprint(root)) await buildApp(root);
}
