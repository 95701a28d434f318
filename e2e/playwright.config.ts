import { defineConfig } from '@playwright/test';

const isCi = Boolean(process.env.CI);

/** Run by `npm run e2e`, which builds the app, finds an Electron and gives it a display. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../out/e2e',
  // One window at a time: they share the display, and with it the focus and the clipboard.
  workers: 1,
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
