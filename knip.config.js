/** @type {import('knip').KnipConfig} A trailing "!" marks what the product itself is made of. */
export default {
  entry: [
    'electron/{main,preload,cli}.ts!',
    'electron/workers/*.ts!',
    'renderer/main.tsx!',
    // What package.json calls, what electron-builder calls, and what runs inside Electron.
    'scripts/*.mjs',
    'scripts/check/*.mjs',
    'scripts/build/after-pack.mjs',
    // Named by path: Playwright loads its reporter, a fixture the sandboxed runtime.
    'e2e/tour/lines-reporter.ts',
    'scripts/runtime/sandboxed-runtime.mjs',
    'scripts/runtime/default-app/main.cjs',
    // Built by its path, to be killed.
    'electron/services/testing/edit-stream.ts',
    'e2e/**/*.spec.ts',
    'e2e/*.config.ts',
    'bench/rows/*.bench.ts',
    'bench/*.ts',
    'bench/start-up/tell-ready.cjs',
    'bench/copies/{find,minhash}-once.cjs',
    'bench/export/tell-memory.cjs',
    'bench/start-up/empty-window/main.cjs',
    '{shared,electron,renderer,examples,scripts}/**/*.test.{ts,tsx,mjs}',
    '*.config.ts',
  ],
  project: [
    '{electron,renderer,shared}/**/*.{ts,tsx,css}!',
    '!**/testing/**!',
    '!**/fake-*!',
    '{e2e,scripts,examples,bench}/**/*.{ts,mjs,cjs}',
  ],
  // Run by the path of their program, or read by it for a benchmark, which knip doesn't see.
  ignoreDependencies: ['@biomejs/biome', 'electron-builder'],
  // A type may be exported to give a name to a part of an exported function.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: importsOfStyles },
};

/**
 * What a style sheet uses, as imports that knip can follow.
 * @param {string} text
 */
function importsOfStyles(text) {
  const uses = text.matchAll(/(?:url\(|@import |\bfrom )['"](?!data:|\/)([^'"]+)['"]/g);
  return [...uses].map(([, target]) => `import '${target}';`).join('\n');
}
