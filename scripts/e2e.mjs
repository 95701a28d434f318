// npm run e2e [-- arguments for Playwright]: the end-to-end tests in the real window.
import { runPlaywright } from './lib/playwright.mjs';
import { runMain } from './lib/say.mjs';

await runMain(() =>
  runPlaywright({ config: 'e2e/playwright.config.ts', args: process.argv.slice(2) }),
);
