import type { Attribute, Codebook, Label, Layer, RelationType } from '../model/codebook';

/** Something with an id that stands in a list of the codebook. */
interface Listed {
  readonly id: string;
}

/** What is to be another one of a thing; `undefined` takes a part away. Its id stays for ever. */
export type Change<T extends Listed> = {
  readonly [K in Exclude<keyof T, 'id'>]?: T[K] | undefined;
};

function changed<T extends Listed>(thing: T, change: Change<T>): T {
  const parts = Object.entries({ ...thing, ...change }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts) as unknown as T;
}

/** A list in which one thing is changed. */
export function changeIn<T extends Listed>(list: readonly T[], id: string, change: Change<T>): T[] {
  return list.map((one) => (one.id === id ? changed(one, change) : one));
}

/** A list without one thing. */
export function without<T extends Listed>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

/**
 * A list in which one thing changed places with a neighbour.
 * @param step 1 is further down, -1 further up; beyond the ends nothing happens.
 */
export function stepIn<T extends Listed>(list: readonly T[], id: string, step: 1 | -1): T[] {
  const at = list.findIndex((one) => one.id === id);
  const [thing, neighbour] = [list[at], list[at + step]];
  if (thing === undefined || neighbour === undefined) return [...list];
  const next = [...list];
  next[at] = neighbour;
  next[at + step] = thing;
  return next;
}

/** Changes names, colour, hotkey, labels or attributes of a layer. */
export function changeLayer(codebook: Codebook, id: string, change: Change<Layer>): Codebook {
  return { ...codebook, layers: changeIn(codebook.layers, id, change) };
}

function withLabels(
  codebook: Codebook,
  layer: string,
  next: (labels: readonly Label[]) => Label[],
): Codebook {
  const layers = codebook.layers.map((one) =>
    one.id === layer ? { ...one, labels: next(one.labels) } : one,
  );
  return { ...codebook, layers };
}

/** Changes names, colour, hotkey, guideline or examples of a label. */
export function changeLabel(
  codebook: Codebook,
  layer: string,
  id: string,
  change: Change<Label>,
): Codebook {
  return withLabels(codebook, layer, (labels) => changeIn(labels, id, change));
}

/** Puts a label at the end of a layer. */
export function addLabel(codebook: Codebook, layer: string, label: Label): Codebook {
  return withLabels(codebook, layer, (labels) => [...labels, label]);
}

/** Moves a label up or down in its layer. */
export function stepLabel(codebook: Codebook, layer: string, id: string, step: 1 | -1): Codebook {
  return withLabels(codebook, layer, (labels) => stepIn(labels, id, step));
}

/** Takes a label out; what becomes of its annotations is said by `retireLabel`. */
export function dropLabel(codebook: Codebook, layer: string, id: string): Codebook {
  return withLabels(codebook, layer, (labels) => without(labels, id));
}

/** Puts other attributes in place of those of a layer. */
export function changeAttributes(
  codebook: Codebook,
  layer: string,
  next: (attributes: readonly Attribute[]) => Attribute[],
): Codebook {
  const layers = codebook.layers.map((one) =>
    one.id === layer ? { ...one, attributes: next(one.attributes) } : one,
  );
  return { ...codebook, layers };
}

/** Puts other types of relations in place of those there are. */
export function changeRelations(
  codebook: Codebook,
  next: (relations: readonly RelationType[]) => RelationType[],
): Codebook {
  return { ...codebook, relations: next(codebook.relations) };
}
