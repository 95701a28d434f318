import { defineConfig } from 'vitest/config';

/** What other people's programs read of our exports; `npm run test:readers`. */
export default defineConfig({
  test: {
    include: ['electron/**/*.readers.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
