// npm run bench [-- -g WORDS]: measures the app against things of known cost, and prints the table.
import { runPlaywright } from './lib/playwright.mjs';
import { runMain } from './lib/say.mjs';

await runMain(() =>
  runPlaywright({ config: 'bench/bench.config.ts', args: process.argv.slice(2) }),
);
