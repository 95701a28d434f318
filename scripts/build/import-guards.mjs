/**
 * Fails the build when a program that runs on plain Node reaches `electron`: required there, the
 * package would try to download a runtime.
 * @param {readonly string[]} names the entries that have to do without
 * @returns {import('vite').Plugin}
 */
export function noElectronIn(names) {
  return {
    name: 'no-electron-in',
    generateBundle(_options, bundle) {
      for (const file of names.map((name) => `${name}.cjs`)) {
        const chain = chainTo('electron', file, bundle, new Set());
        if (chain)
          this.error(`${file} must run without Electron, and imports it: ${chain.join(' → ')}`);
      }
    },
  };
}

/**
 * Fails the build when a program imports anything else than what it may: a sandboxed preload that
 * requires a file or a part of Node dies at start-up, and the window without it.
 * @param {readonly string[]} allowed
 * @returns {import('vite').Plugin}
 */
export function importsOnly(allowed) {
  return {
    name: 'imports-only',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const imports = chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : [];
        const forbidden = imports.filter((name) => !allowed.includes(name));
        if (forbidden.length > 0)
          this.error(`${chunk.fileName} may not import ${forbidden.join(', ')}`);
      }
    },
  };
}

/**
 * @param {string} target
 * @param {string} file
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {Set<string>} seen
 * @returns {string[] | undefined} the files on the way
 */
function chainTo(target, file, bundle, seen) {
  if (file === target) return [file];
  const chunk = bundle[file];
  if (seen.has(file) || chunk?.type !== 'chunk') return undefined;
  seen.add(file);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) {
    const chain = chainTo(target, next, bundle, seen);
    if (chain) return [file, ...chain];
  }
  return undefined;
}
