import type { ArticleFile } from './copy-tasks';
import { ask, type FindTools, pieces } from './find-tools';
import { stateFields } from './word-cache';

const filesPerTask = 500;

/** The states of files, `stateFields` numbers each, as the cache has them. */
export async function lookAtFiles(
  root: string,
  files: readonly ArticleFile[],
  tools: FindTools,
): Promise<Float64Array> {
  const states = new Float64Array(files.length * stateFields);
  const lists = pieces(files, filesPerTask).map((list) => list.map(({ path }) => path));
  const found = await Promise.all(
    lists.map((list) => ask<'stat'>(tools, { kind: 'stat', root, files: list })),
  );
  for (const [index, part] of found.entries()) states.set(part, index * filesPerTask * stateFields);
  return states;
}
