import path from 'node:path';
import { build } from 'vite';
import { newFolder } from './corpus-fixture';

const project = path.resolve(import.meta.dirname, '../../..');

/** Builds what the threads run, as the app's build does. @returns the folder, soon removed. */
export async function buildWorkers(): Promise<string> {
  const outDir = await newFolder();
  const workers = path.join(project, 'electron', 'workers');
  await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          'copy-tasks': path.join(workers, 'copy-tasks.ts'),
          'find-copies': path.join(workers, 'find-copies.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  });
  return outDir;
}
