import { ask, type FindTools } from './find-tools';
import type { PathList } from './path-list';
import { stateFields } from './word-cache';

/** The states of files, `stateFields` numbers each, as the cache has them. */
export async function lookAtFiles(
  root: string,
  { bytes, count }: PathList,
  tools: FindTools,
): Promise<Float64Array> {
  const states = new Float64Array(count * stateFields);
  // One piece for each thread: meanwhile this one has work of its own, and can't hand out more.
  const size = Math.ceil(count / tools.pool.threads);
  const look = async (from: number) => {
    const end = Math.min(count, from + size);
    const paths = { bytes, count };
    const part = await ask<'stat'>(tools, { kind: 'stat', root, paths, from, end });
    states.set(part, from * stateFields);
  };
  const looking = [];
  for (let from = 0; from < count; from += size) looking.push(look(from));
  await Promise.all(looking);
  return states;
}
