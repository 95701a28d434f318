import {
  type Attribute,
  type Bilingual,
  type Codebook,
  findLabel,
  findLayer,
  type RelationEnd,
} from '../model/codebook';
import { enoughContrast } from './contrast';
import { leastContrast } from './palette';

/** A thing of the codebook: a layer, one of its labels or attributes, or a type of relation. */
export type CodebookPlace =
  | { readonly kind: 'layer'; readonly layer: string }
  | { readonly kind: 'label'; readonly layer: string; readonly id: string }
  | { readonly kind: 'attribute'; readonly layer: string; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string };

/** Something in a codebook that can't stay so, and where. */
export interface Fault {
  readonly at: CodebookPlace;
  readonly fault:
    | 'name-missing'
    | 'name-twice'
    | 'id-twice'
    | 'hotkey-not-a-key'
    | 'hotkey-twice'
    | 'hotkey-taken'
    | 'contrast'
    | 'choices-missing'
    | 'bounds'
    | 'end-unknown';
  /** The other thing with the same name or key, or the command that has the key. */
  readonly other?: string;
}

/** A key of the window that does something already: the Latin cap, and what it does. */
export type TakenKeys = ReadonlyMap<string, string>;

interface Named {
  readonly at: CodebookPlace;
  readonly id: string;
  readonly name: Bilingual;
}
interface Keyed extends Named {
  readonly hotkey: string;
}

function namesOf(codebook: Codebook): Named[][] {
  const layers = codebook.layers.map(({ id, name }): Named => {
    return { at: { kind: 'layer', layer: id }, id, name };
  });
  const inside = codebook.layers.flatMap(({ id: layer, labels, attributes }): Named[][] => [
    labels.map(({ id, name }) => ({ at: { kind: 'label', layer, id }, id, name })),
    attributes.map(({ id, name }) => ({ at: { kind: 'attribute', layer, id }, id, name })),
  ]);
  const relations = codebook.relations.map(({ id, name }): Named => {
    return { at: { kind: 'relation', id }, id, name };
  });
  return [layers, ...inside, relations];
}

/** Names that are not there, or that two neighbours have in common. */
function nameFaults(neighbours: readonly Named[]): Fault[] {
  return neighbours.flatMap(({ at, id, name }, index): Fault[] => {
    const { ar, en } = name;
    if (ar.trim() === '' || en.trim() === '') return [{ at, fault: 'name-missing' }];
    const before = neighbours.slice(0, index);
    if (before.some((one) => one.id === id)) return [{ at, fault: 'id-twice' }];
    const others = neighbours.filter((one) => one.id !== id);
    const same = others.find((one) => one.name.ar.trim() === ar.trim() || isSameWord(one.name, en));
    return same === undefined ? [] : [{ at, fault: 'name-twice', other: same.id }];
  });
}

function isSameWord(name: Bilingual, en: string): boolean {
  return name.en.trim().toLowerCase() === en.trim().toLowerCase();
}

/** Everything in the codebook that has a key of its own. */
function keysOf({ layers }: Codebook): Keyed[] {
  return layers.flatMap(({ id: layer, name, hotkey, labels }): Keyed[] => [
    ...(hotkey === undefined
      ? []
      : [{ at: { kind: 'layer', layer } as const, id: layer, name, hotkey }]),
    ...labels.flatMap(({ id, name: of, hotkey: key }): Keyed[] =>
      key === undefined ? [] : [{ at: { kind: 'label', layer, id }, id, name: of, hotkey: key }],
    ),
  ]);
}

function hotkeyFaults(codebook: Codebook, taken: TakenKeys): Fault[] {
  const keyed = keysOf(codebook);
  return keyed.flatMap((one): Fault[] => {
    const { at, hotkey } = one;
    if (!/^[a-z0-9]$/.test(hotkey)) return [{ at, fault: 'hotkey-not-a-key' }];
    const command = taken.get(hotkey);
    if (command !== undefined) return [{ at, fault: 'hotkey-taken', other: command }];
    const twin = keyed.find((other) => other !== one && other.hotkey === hotkey);
    return twin === undefined ? [] : [{ at, fault: 'hotkey-twice', other: twin.id }];
  });
}

function colourFaults({ layers }: Codebook): Fault[] {
  return layers.flatMap(({ id: layer, colour, labels }) => [
    ...colourFault({ kind: 'layer', layer }, leastContrast(colour)),
    ...labels.flatMap((label) =>
      colourFault({ kind: 'label', layer, id: label.id }, leastContrast(label.colour)),
    ),
  ]);
}

function colourFault(at: CodebookPlace, least: number): Fault[] {
  return least < enoughContrast ? [{ at, fault: 'contrast' }] : [];
}

function attributeFault({ type, choices, min, max }: Attribute): Fault['fault'] | null {
  if (type === 'choice' && (choices === undefined || choices.length === 0)) {
    return 'choices-missing';
  }
  const isScale = type === 'scale' && (min === undefined || max === undefined);
  const isTurned = min !== undefined && max !== undefined && min >= max;
  return isScale || isTurned ? 'bounds' : null;
}

function attributeFaults({ layers }: Codebook): Fault[] {
  return layers.flatMap(({ id: layer, attributes }) =>
    attributes.flatMap((attribute): Fault[] => {
      const fault = attributeFault(attribute);
      const at = { kind: 'attribute', layer, id: attribute.id } as const;
      return fault === null ? [] : [{ at, fault }];
    }),
  );
}

function isKnownEnd(codebook: Codebook, { layer, label }: RelationEnd): boolean {
  return label === undefined
    ? findLayer(codebook, layer) !== undefined
    : findLabel(codebook, layer, label) !== undefined;
}

function relationFaults(codebook: Codebook): Fault[] {
  return codebook.relations.flatMap(({ id, from = [], to = [] }): Fault[] => {
    const isKnown = [...from, ...to].every((end) => isKnownEnd(codebook, end));
    return isKnown ? [] : [{ at: { kind: 'relation', id }, fault: 'end-unknown' }];
  });
}

/**
 * All that is wrong in a codebook: names, keys, colours, attributes, ends of relations.
 * @param taken keys that commands of the window have, for which a label's key would be in the way.
 */
export function codebookFaults(codebook: Codebook, taken: TakenKeys): Fault[] {
  return [
    ...namesOf(codebook).flatMap(nameFaults),
    ...hotkeyFaults(codebook, taken),
    ...colourFaults(codebook),
    ...attributeFaults(codebook),
    ...relationFaults(codebook),
  ];
}

/** A text that is another one for each thing of a codebook. */
export function thingKey(place: CodebookPlace): string {
  const layer = 'layer' in place ? place.layer : '';
  return JSON.stringify([place.kind, layer, 'id' in place ? place.id : '']);
}

function faultKey({ at, fault, other = '' }: Fault): string {
  return JSON.stringify([thingKey(at), fault, other]);
}

/** What is wrong after an edit and was not before: an edit is never refused for an older fault. */
export function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map(faultKey));
  return after.filter((fault) => !known.has(faultKey(fault)));
}
