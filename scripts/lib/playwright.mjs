import { buildIfStale } from '../build/build-app.mjs';
import { withDisplay } from '../runtime/display.mjs';
import { prepareRuntime } from '../runtime/prepare.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run.mjs';

/**
 * Runs Playwright on the built app in a real Electron, in a display of its own where there is none.
 * The configuration finds the program to start in HASHIYA_ELECTRON.
 * @param {{ config: string, args?: readonly string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runPlaywright({ config, args = [], env = {} }) {
  const runtime = await prepareRuntime();
  await buildIfStale();
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay((display) =>
    run(process.execPath, [cli, 'test', '--config', config, ...args], {
      cwd: projectFolder,
      env: { ...display, ...env, HASHIYA_ELECTRON: runtime.executablePath },
    }),
  );
}
