import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,examples,scripts}/**/*.test.{ts,mjs}'],
    // They need other people's programs: npm run test:readers.
    exclude: [...configDefaults.exclude, '**/*.readers.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    // What is opened in a test is closed after it, with as much to wait for: the disk.
    hookTimeout: 20_000,
    // Importing the real package outside Electron would try to fetch a runtime.
    alias: { electron: new URL('./scripts/testing/electron-stub.mjs', import.meta.url).pathname },
    server: { deps: { inline: ['electron-store'] } },
  },
});
