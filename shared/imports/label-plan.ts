import { addLabel } from '../codebook/edit-codebook';
import { newIdIn, takenLabelIds } from '../codebook/new-id';
import { asciiTag, plainTag } from '../formats/tags';
import { type Codebook, findLabel, findLayer, type Layer } from '../model/codebook';
import { foldForSearch } from '../text/fold-arabic';

/** What a span is called in the file it comes from. */
export interface SourceLabel {
  readonly layer: string | null;
  readonly label: string | null;
}

/** Where annotations of a label go; the label may be one that the codebook is to get. */
export interface LabelTarget {
  readonly layer: string;
  readonly label: string | null;
}

/** What becomes of the labels of a file, by `labelKey`; `null` leaves out. */
export type LabelTargets = ReadonlyMap<string, LabelTarget | null>;

/** A label of a file as a person decides on it. */
export interface LabelRow extends SourceLabel {
  readonly key: string;
  /** How many spans have it. */
  readonly count: number;
  /** `null` leaves them out. */
  readonly target: LabelTarget | null;
  /** Whether the codebook does not have the label yet. */
  readonly isNew: boolean;
}

/** One word for a label of a file: `entity/person`, `PER`, or the layer where it has no label. */
export function labelKey({ layer, label }: SourceLabel): string {
  if (layer === null) return label ?? '';
  return label === null ? layer : `${layer}/${label}`;
}

/** What usual tag sets (CoNLL-2003, OntoNotes, ACE) call labels of the built-in codebook. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ['per', 'person'],
  ['pers', 'person'],
  ['loc', 'location'],
  ['gpe', 'location'],
  ['org', 'organisation'],
  ['organization', 'organisation'],
  ['wea', 'weapon'],
]);

function sameName(a: string, b: string): boolean {
  return foldForSearch(a).trim() === foldForSearch(b).trim();
}

/** An id as it stands in our exports: as it is, or by the letters that a format has. */
function writtenForms(id: string): string[] {
  return [id, plainTag(id), asciiTag(id)];
}

function named<T extends { id: string; name: { ar: string; en: string } }>(
  list: readonly T[],
  name: string,
): T | undefined {
  const usual = usualNames.get(name.toLowerCase());
  return (
    list.find(({ id }) => id === name) ??
    list.find(({ id }) => writtenForms(id).includes(name)) ??
    list.find((one) => [one.id, one.name.ar, one.name.en].some((own) => sameName(own, name))) ??
    list.find(({ id }) => id === usual)
  );
}

/** The one layer that has a label of this name; `undefined` where none or several do. */
function placeOf({ layers }: Codebook, name: string): LabelTarget | undefined {
  const found = layers.flatMap((layer): LabelTarget[] => {
    const label = named(layer.labels, name);
    return label === undefined ? [] : [{ layer: layer.id, label: label.id }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The place of a tag that has the layer in front, as exports of several layers do: `entity_person`. */
function placeOfTag({ layers }: Codebook, tag: string): LabelTarget | undefined {
  const found = layers.flatMap((layer): LabelTarget[] => {
    const front = writtenForms(layer.id).find((one) => tag.startsWith(`${one}_`));
    const label =
      front === undefined ? undefined : named(layer.labels, tag.slice(front.length + 1));
    return label === undefined ? [] : [{ layer: layer.id, label: label.id }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Where a label goes that no layer has: to its own layer, or the one for names. */
function homeOf({ layers }: Codebook, name: string | null): Layer | undefined {
  const own = name === null ? undefined : named(layers, name);
  return own ?? layers.find(({ id }) => id === 'entity') ?? layers[0];
}

function newTarget(codebook: Codebook, layer: Layer, label: string): LabelTarget {
  return { layer: layer.id, label: newIdIn(label, 'label', takenLabelIds(codebook, layer.id)) };
}

/**
 * What is proposed for a label of a file: the label of that id or name, else a new one of the same
 * name. `null` where the codebook has no layer at all.
 */
export function suggestTarget(codebook: Codebook, source: SourceLabel): LabelTarget | null {
  const { layer: layerName, label } = source;
  const layer = homeOf(codebook, layerName);
  if (layer === undefined) return null;
  if (label === null) return { layer: layer.id, label: null };
  const isOwnLayer = layerName !== null && named([layer], layerName) !== undefined;
  if (isOwnLayer) {
    const known = named(layer.labels, label);
    if (known !== undefined) return { layer: layer.id, label: known.id };
    // What is marked and has no label yet is called by its layer.
    const isUnlabelled = named([layer], label) !== undefined;
    return isUnlabelled ? { layer: layer.id, label: null } : newTarget(codebook, layer, label);
  }
  const place = placeOf(codebook, label) ?? placeOfTag(codebook, label);
  if (place !== undefined) return place;
  const asLayer = named(codebook.layers, label);
  if (asLayer !== undefined) return { layer: asLayer.id, label: null };
  return newTarget(codebook, layer, label);
}

/** A target as it is written: `layer/label`, or the layer alone. `null` where the layer is not known. */
export function targetOf(codebook: Codebook, written: string): LabelTarget | null {
  const slash = written.indexOf('/');
  const layer = slash === -1 ? written : written.slice(0, slash);
  const label = slash === -1 ? null : written.slice(slash + 1);
  if (findLayer(codebook, layer) === undefined || label === '') return null;
  return { layer, label };
}

/** The labels of a file with how many spans have each, and what becomes of them, most first. */
export function labelRows(
  codebook: Codebook,
  sources: Iterable<SourceLabel>,
  chosen: LabelTargets,
): LabelRow[] {
  const rows = new Map<string, { readonly source: SourceLabel; count: number }>();
  for (const source of sources) {
    const key = labelKey(source);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { source, count: 1 });
    else row.count += 1;
  }
  return [...rows]
    .map(([key, { source, count }]): LabelRow => {
      const said = chosen.get(key);
      const target = said === undefined ? suggestTarget(codebook, source) : said;
      const isKnown =
        target === null ||
        target.label === null ||
        findLabel(codebook, target.layer, target.label) !== undefined;
      const { layer, label } = source;
      return { key, layer, label, count, target, isNew: !isKnown };
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The codebook with the labels that the rows need and it does not have; itself where there are none. */
export function withNewLabels(codebook: Codebook, rows: readonly LabelRow[]): Codebook {
  return rows.reduce((book, { target, label }) => {
    if (target?.label == null || findLabel(book, target.layer, target.label) !== undefined) {
      return book;
    }
    const layer = findLayer(book, target.layer);
    if (layer === undefined) return book;
    const name = label ?? target.label;
    const { colour } = layer;
    return addLabel(book, layer.id, { id: target.label, name: { ar: name, en: name }, colour });
  }, codebook);
}

/** The codebook with a type for each relation of a file, and which type each is. */
export interface RelationPlan {
  readonly codebook: Codebook;
  /** What the file calls a relation → the id of its type. */
  readonly types: ReadonlyMap<string, string>;
}

/** Finds the types of relations by id or name; one that the codebook does not have is added. */
export function planRelations(codebook: Codebook, names: Iterable<string>): RelationPlan {
  const types = new Map<string, string>();
  let book = codebook;
  for (const name of new Set(names)) {
    const known = named(book.relations, name);
    const id = known?.id ?? newIdIn(name, 'relation', new Set(book.relations.map((one) => one.id)));
    types.set(name, id);
    if (known !== undefined) continue;
    book = { ...book, relations: [...book.relations, { id, name: { ar: name, en: name } }] };
  }
  return { codebook: book, types };
}
