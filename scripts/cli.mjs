// npm run --silent cli -- COMMAND …: the command line, on plain Node. Standard output is the
// command's alone. It builds only where nothing was built yet, so that a script calling it a
// thousand times never waits for a build; after an edit run `npm run build`.
import { existsSync } from 'node:fs';
import { buildApp } from './build/build-app.mjs';
import { callerFolder, inProject } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  const program = inProject('dist', 'electron', 'cli.cjs');
  if (!existsSync(program)) await buildApp();
  return run(process.execPath, [program, ...process.argv.slice(2)], { cwd: callerFolder() });
});
