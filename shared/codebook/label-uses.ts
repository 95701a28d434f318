import type { Sidecar } from '../model/sidecar';
import { type LabelPlace, placeKey } from './label-place';

/** How many annotations of a sidecar have a label, or none, on a layer. */
export interface LabelUse extends LabelPlace {
  readonly count: number;
}

/** How many relations of a sidecar have a type. */
export interface RelationUse {
  readonly type: string;
  readonly count: number;
}

/** What of the codebook a sidecar uses, in the order in which it first comes up. */
export function labelUses({ annotations }: Pick<Sidecar, 'annotations'>): LabelUse[] {
  const counts = new Map<string, { layer: string; label: string | null; count: number }>();
  for (const { layer, label } of annotations) {
    const key = placeKey({ layer, label });
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { layer, label, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}

/** Which types of relations a sidecar uses. */
export function relationUses({ relations }: Pick<Sidecar, 'relations'>): RelationUse[] {
  const counts = new Map<string, number>();
  for (const { label } of relations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}
