import { joinPairs, type PackedPairs } from '../../../shared/copies/packed-pairs';
import { askAll, type FindTools, goOn } from './find-tools';

const pairsPerTask = 1000;

/** Compares pairs. @param keys sorted (`pairKey`). @throws Cancelled */
export async function compareAll(keys: Float64Array, tools: FindTools): Promise<PackedPairs> {
  const tasks = [];
  for (let from = 0; from < keys.length; from += pairsPerTask) {
    const part = keys.slice(from, from + pairsPerTask);
    tasks.push({ size: part.length, task: { kind: 'compare' as const, keys: part } });
  }
  const found = await askAll<'compare'>(tools, 'comparing', tasks);
  goOn(tools);
  return joinPairs(found);
}
