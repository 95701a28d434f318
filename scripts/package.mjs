// npm run package [-- --smoke]: builds the installers into release/. With --smoke: the unpacked
// program only, with the inspector left on so that Playwright can drive it, into release/smoke/.
import { buildIfStale } from './build/build-app.mjs';
import { inProject, projectFolder } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { resolveRuntime } from './runtime/resolve-runtime.mjs';

await runMain(async () => {
  const runtime = await resolveRuntime();
  await buildIfStale();
  const args = ['--publish=never', `-c.electronDist=${runtime.folder}`];
  if (runtime.kind !== 'official') {
    say(
      `Packing Electron ${runtime.version}, unpacked and for trying only: releases are built on the official one.`,
    );
    args.push('--dir', `-c.electronVersion=${runtime.version}`);
  }
  if (process.argv.includes('--smoke')) {
    args.push(
      '--dir',
      '-c.directories.output=release/smoke',
      '-c.electronFuses.enableNodeCliInspectArguments=true',
    );
  }
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  return run(process.execPath, [builder, ...args], { cwd: projectFolder });
});
