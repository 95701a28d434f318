import { type Codebook, findLayer } from '../model/codebook';
import { migrationsOf } from './migrations';

/** Latin letters and digits of a name, joined by hyphens; empty where there are none. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

/**
 * An id for something new, after its English name, so that files and exports can be read.
 * @param fallback taken where the name has no Latin letter.
 * @param taken ids that stand for something already.
 */
export function newIdIn(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name) || fallback;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/**
 * Ids that no new label of a layer may have: those of its labels, and of labels that once were there.
 * Work that was not migrated yet would silently come to mean the new label.
 */
export function takenLabelIds(codebook: Codebook, layer: string): Set<string> {
  const present = findLayer(codebook, layer)?.labels.map(({ id }) => id) ?? [];
  const past = migrationsOf(codebook).flatMap(({ from }) => {
    return from.layer === layer ? [from.label] : [];
  });
  return new Set([...present, ...past]);
}
