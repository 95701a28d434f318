import { existsSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { importsOnly, noElectronIn } from './import-guards.mjs';

const nodeBuiltins = [...builtinModules, /^node:/];

/**
 * The main process, the command line and the workers: CommonJS for the Node of the oldest Electron
 * we run on. Everything is bundled, so that a package carries no node_modules.
 * @param {string} root the project's folder
 * @returns {import('vite').InlineConfig}
 */
export function mainConfig(root) {
  const entries = mainEntries(root);
  const withoutElectron = Object.keys(entries).filter((name) => name !== 'main');
  const config = nodeConfig(root, [noElectronIn(withoutElectron)], {
    input: entries,
    // Chunks stand beside the entries: code that asks for its own folder gets the same answer in both.
    output: { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
  });
  return { ...config, build: { ...config.build, license: { fileName: 'licenses.md' } } };
}

/**
 * The preload. In a sandboxed window it can require nothing but `electron`, so it is one file.
 * @param {string} root the project's folder
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig(root) {
  return nodeConfig(root, [importsOnly(['electron'])], {
    input: { preload: path.join(root, 'electron/preload.ts') },
    external: ['electron'],
    output: { entryFileNames: '[name].cjs', codeSplitting: false },
  });
}

/**
 * @param {string} root
 * @param {import('vite').Plugin[]} plugins
 * @param {NonNullable<import('vite').BuildOptions['rolldownOptions']>} rolldownOptions
 * @returns {import('vite').InlineConfig}
 */
function nodeConfig(root, plugins, rolldownOptions) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      // Two builds share the folder; who calls them empties it.
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron', ...nodeBuiltins],
        ...rolldownOptions,
        output: { format: 'cjs', ...rolldownOptions.output },
      },
    },
  };
}

/** @param {string} root */
function mainEntries(root) {
  /** @type {Record<string, string>} */
  const entries = {
    main: path.join(root, 'electron/main.ts'),
    cli: path.join(root, 'electron/cli.ts'),
  };
  const workers = path.join(root, 'electron/workers');
  for (const file of existsSync(workers) ? readdirSync(workers).sort() : []) {
    if (!/^[^.]+\.ts$/.test(file)) continue;
    entries[`workers/${path.basename(file, '.ts')}`] = path.join(workers, file);
  }
  return entries;
}
