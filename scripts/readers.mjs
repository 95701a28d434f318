// npm run test:readers: opens our exports with the programs they are for.
import { runMain } from './lib/say.mjs';
import { closingLine } from './test/outcome.mjs';
import { runReaders } from './test/run-readers.mjs';

await runMain(async () => {
  const outcome = await runReaders();
  process.stdout.write(['', ...outcome.notes, closingLine(outcome), ''].join('\n'));
  return outcome.failed > 0 ? 1 : 0;
});
