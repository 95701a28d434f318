// npm start [-- FOLDER]: opens the app, with FOLDER as its corpus.
import { buildIfStale } from './build/build-app.mjs';
import { withAbsoluteFolders } from './lib/corpus-argument.mjs';
import { projectFolder } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { tour } from './lib/tour.mjs';
import { hasDisplay } from './runtime/display.mjs';
import { electronSwitches, prepareRuntime } from './runtime/prepare.mjs';

await runMain(async () => {
  const args = withAbsoluteFolders(process.argv.slice(2));
  if (!hasDisplay()) {
    say(
      'لا شاشة على هذا الجهاز، فإليك جولة مصوّرة بدلًا من النافذة. · No display here: taking the tour instead of opening a window.',
    );
    return tour(args);
  }
  const runtime = await prepareRuntime();
  await buildIfStale();
  return run(runtime.executablePath, [...electronSwitches(), '.', ...args], { cwd: projectFolder });
});
