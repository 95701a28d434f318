import { ask, type FindTools, pieces } from './find-tools';
import type { PathList } from './path-list';
import { stateFields } from './word-cache';

/** The states of files, `stateFields` numbers each, as the cache has them. */
export async function lookAtFiles(
  root: string,
  { strings }: PathList,
  tools: FindTools,
): Promise<Float64Array> {
  const states = new Float64Array(strings.length * stateFields);
  // One piece for each thread: meanwhile this one has work of its own, and can't hand out more.
  const size = Math.ceil(strings.length / tools.pool.threads);
  const found = await Promise.all(
    pieces(strings, size).map((files) => ask<'stat'>(tools, { kind: 'stat', root, files })),
  );
  for (const [index, part] of found.entries()) states.set(part, index * size * stateFields);
  return states;
}
