import { ask, type FindTools, onePieceEach } from './find-tools';
import type { PathList } from './path-list';
import { stateFields } from './word-cache';

/** The states of files, `stateFields` numbers each, as the cache has them. */
export async function lookAtFiles(
  root: string,
  { bytes, count }: PathList,
  tools: FindTools,
): Promise<Float64Array> {
  const states = new Float64Array(count * stateFields);
  const looking = onePieceEach(count, tools).map(async ({ from, end }) => {
    const paths = { bytes, count };
    const part = await ask<'stat'>(tools, { kind: 'stat', root, paths, from, end });
    states.set(part, from * stateFields);
  });
  await Promise.all(looking);
  return states;
}
