import { defineConfig } from '@playwright/test';

/** Run by `npm run tour`: the whole job in the real window, with pictures in out/tour. */
export default defineConfig({
  testDir: './tour',
  outputDir: '../out/tour-traces',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: './tour/lines-reporter.ts',
});
