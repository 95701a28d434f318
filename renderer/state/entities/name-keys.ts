import { nameKey } from '../../../shared/entities/propose-names';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';
import { entityLayer } from '../../../shared/registry/mention-bundles';
import { foldForSearch } from '../../../shared/text/fold-arabic';

const namesKept = 200_000;

/** Remembers what is made of names: that takes long, and the same names come again and again. */
function ofName(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= namesKept) known.clear();
    const made = make(name);
    known.set(name, made);
    return made;
  };
}

/** `nameKey`, remembered. */
export const keyOfName = ofName(nameKey);

/** A name as it is looked for, remembered. */
export const foldedName = ofName(foldForSearch);

/** So many mentions are looked at in one step: about a millisecond where all names are new. */
const perStep = 64;

/** Reads the names of all mentions in steps, so that whoever needs their keys has them at once. */
export function* readingNames(works: readonly AnnotatedWork[]): Generator<undefined, true> {
  let looked = 0;
  for (const { annotations } of works) {
    for (const { layer, exact } of annotations) {
      if (layer !== entityLayer) continue;
      keyOfName(exact);
      looked += 1;
      if (looked % perStep === 0) yield;
    }
  }
  return true;
}
