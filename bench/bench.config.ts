import { defineConfig } from '@playwright/test';

/** Run by `npm run bench`, which builds the app, finds an Electron and gives it a display. */
export default defineConfig({
  testDir: './rows',
  testMatch: '*.bench.ts',
  outputDir: '../out/bench/traces',
  // Two at once would measure each other.
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: './table-reporter.ts',
});
