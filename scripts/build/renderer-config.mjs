import path from 'node:path';
import react from '@vitejs/plugin-react';

/**
 * The window's page, served by our own protocol under a policy that allows no inline script and no
 * `data:` font: nothing may be inlined.
 * @param {string} root the project's folder
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig(root) {
  return {
    root: path.join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: '/',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'dist/renderer'),
      emptyOutDir: true,
      // The Chromium of the oldest Electron we run on.
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      license: { fileName: 'licenses.md' },
      // Read from the disk, once: a large file costs nothing here.
      chunkSizeWarningLimit: 4_000,
    },
  };
}
