import { attributeText } from '../formats/details';
import { bareDocument, bareSpan, numberedName } from './bare-records';
import type {
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ImportFormat,
  ReadFile,
  Skipped,
  SourceFile,
} from './imported';
import {
  type FoundRecord,
  isRecord,
  jsonRecords,
  type Loose,
  listIn,
  nameIn,
  parseJson,
  recordIn,
  wholeIn,
  wordsIn,
} from './json-records';
import {
  attributeIn,
  type FoundAttributes,
  isOwnSpan,
  type OwnSpan,
  ownDocument,
  ownSpan,
  placeOfTag,
} from './own-details';

/** The text of a task: under `text`, or the only words that it has. */
function textOf(data: Loose): string | null {
  const named = wordsIn(data.text);
  if (named !== null) return named;
  const all = Object.values(data).flatMap((value) => wordsIn(value) ?? []);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What our own files left in the note of a region. */
function ownOf(region: Loose): OwnSpan {
  const [note] = listIn(recordIn(region.meta).text);
  const parsed = parseJson(typeof note === 'string' ? note : '');
  return ownSpan('value' in parsed && isOwnSpan(parsed.value) ? parsed.value : {});
}

/** Where a region stands; texts in pages have offsets of their own besides those of elements. */
function placeIn(value: Loose): Pick<ImportedSpan, 'start' | 'end' | 'exact'> {
  const global = recordIn(value.globalOffsets);
  return {
    start: wholeIn(global.start) ?? wholeIn(value.start),
    end: wholeIn(global.end) ?? wholeIn(value.end),
    exact: wordsIn(value.text),
  };
}

/** What is said of a region besides its labels: the control's name and what it was given. */
function saidBy({ type, from_name, value }: Loose) {
  const kind = wordsIn(type) ?? '';
  const content = attributeIn(recordIn(value)[kind === 'textarea' ? 'text' : kind]);
  const only = Array.isArray(content) && content.length === 1 ? (content[0] ?? '') : content;
  return { control: wordsIn(from_name), kind, content: only };
}

/** Attributes by the controls' names; ours are `layer.attribute`, and their kind is in the note. */
function attributesOf(said: readonly Loose[], own: OwnSpan): FoundAttributes {
  const prefix = `${own.layer}.`;
  const attributes = new Map<string, ImportedSpan['attributes'][string]>();
  const unknownValues = [...own.unknownValues];
  for (const { control, kind, content } of said.map(saidBy)) {
    const name = control?.startsWith(prefix) === true ? control.slice(prefix.length) : control;
    if (name === null || content === undefined) unknownValues.push(name ?? kind);
    else {
      const kept = own.attributes[name];
      const isAsItWas = kept !== undefined && attributeText(kept) === attributeText(content);
      attributes.set(name, isAsItWas ? kept : content);
    }
  }
  return { attributes: Object.fromEntries(attributes), unknownValues };
}

/** One region may have several labels: each becomes a span, and relations lead to the first. */
function spansOf(where: string, region: Loose, said: readonly Loose[], annotator: string | null) {
  const value = recordIn(region.value);
  const { labelId, ...own } = ownOf(region);
  const shared: ImportedSpan = {
    ...bareSpan(where),
    ...own,
    ...placeIn(value),
    ...attributesOf(said, { ...own, labelId }),
    annotator: own.annotator ?? annotator,
  };
  const tags = [...listIn(value.labels), ...listIn(value.hypertextlabels)].map(nameIn);
  return (tags.length === 0 ? [null] : tags).map((tag, index): ImportedSpan => {
    // The control is the layer: a label of another one was given since.
    const isSame = own.layer === null || own.layer === region.from_name;
    const details = isSame ? { layer: own.layer, labelId } : { layer: null, labelId: undefined };
    const place = placeOfTag(tag, details);
    const layer = place.layer ?? wordsIn(region.from_name);
    return index === 0
      ? { ...shared, ...place, layer, key: `${where}:${nameIn(region.id)}` }
      : { ...shared, ...place, layer, id: null, unknownValues: [] };
  });
}

const regionTypes = ['labels', 'hypertextlabels'];

/** What one annotator made of a task. */
function annotationIn(where: string, annotation: Loose) {
  const all = listIn(annotation.result).map(recordIn);
  const annotator = annotatorOf(annotation);
  const regions = all.filter(({ type }) => regionTypes.includes(String(type)));
  const ids = new Set(regions.map(({ id }) => nameIn(id)));
  const rest = all.filter((one) => !regions.includes(one));
  const ofRegions = rest.filter((one) => one.type !== 'relation' && ids.has(nameIn(one.id)));
  const spans = regions.flatMap((one) =>
    spansOf(
      where,
      one,
      ofRegions.filter(({ id }) => nameIn(id) === nameIn(one.id)),
      annotator,
    ),
  );
  const related = relationsIn(where, rest, ids);
  const noPlace = rest.filter((one) => one.type !== 'relation' && !ids.has(nameIn(one.id)));
  const skipped = noPlace.map(
    ({ type }): Skipped => ({ where, reason: 'no-place-for-it', detail: String(type) }),
  );
  return { spans, relations: related.relations, skipped: [...related.skipped, ...skipped] };
}

/** Label Studio writes ` name@example.com, 1`, with the number of the account. */
function annotatorOf({ created_username, completed_by }: Loose): string | null {
  const name = wordsIn(created_username);
  if (name !== null) return name.replace(/^ (.+), \d+$/u, '$1');
  return isRecord(completed_by) ? wordsIn(completed_by.email) : nameIn(completed_by);
}

function relationsIn(where: string, results: readonly Loose[], ids: ReadonlySet<string | null>) {
  const relations: ImportedRelation[] = [];
  const skipped: Skipped[] = [];
  for (const one of results.filter(({ type }) => type === 'relation')) {
    const { from_id, to_id, direction } = one;
    const ends = [nameIn(from_id), nameIn(to_id)];
    const [from, to] = direction === 'left' ? ends.toReversed() : ends;
    if (from === undefined || to === undefined || !ids.has(from) || !ids.has(to)) {
      skipped.push({ where, reason: 'end-missing' });
      continue;
    }
    const keys = { from: `${where}:${from}`, to: `${where}:${to}` };
    const labels = listIn(one.labels).map(nameIn);
    if (labels.length === 0) skipped.push({ where, reason: 'no-place-for-it', detail: 'relation' });
    for (const label of labels) {
      if (label !== null) relations.push({ where, id: wordsIn(one.id), label, ...keys });
    }
  }
  return { relations, skipped };
}

/** The small export (`JSON_MIN`) has regions under their controls' names, and no annotations. */
function smallResult(task: Loose): Loose[] {
  return Object.entries(task).flatMap(([control, value]) =>
    listIn(value)
      .filter((one) => isRecord(one) && Array.isArray(one.labels))
      .map((one, index) => ({
        id: `${control}-${index + 1}`,
        from_name: control,
        type: 'labels',
        value: one,
      })),
  );
}

/** Annotations of a task; `completions` in old versions. */
function annotationsOf(task: Loose): Loose[] {
  const { annotations, completions } = task;
  if (!isRecord(task.data)) {
    const { annotator } = task;
    return [{ result: smallResult(task), completed_by: annotator }];
  }
  return [...listIn(annotations), ...listIn(completions)].map(recordIn);
}

function documentOf({ where, record: task }: FoundRecord, text: string, spare: string) {
  const data = isRecord(task.data) ? task.data : task;
  const skipped: Skipped[] = [];
  const spans: ImportedSpan[] = [];
  const relations: ImportedRelation[] = [];
  for (const [index, annotation] of annotationsOf(task).entries()) {
    const place = `${where}:annotation-${index + 1}`;
    if (annotation.was_cancelled === true) {
      skipped.push({ where: place, reason: 'not-accepted' });
      continue;
    }
    const made = annotationIn(place, annotation);
    spans.push(...made.spans);
    relations.push(...made.relations);
    skipped.push(...made.skipped);
  }
  if (listIn(task.predictions).length > 0) {
    skipped.push({ where, reason: 'no-place-for-it', detail: 'predictions' });
  }
  const { path, ...own } = ownDocument(data);
  const document: ImportedDocument = {
    ...bareDocument(where, path ?? spare),
    ...own,
    text,
    spans,
    relations,
  };
  return { document, skipped };
}

function read(file: SourceFile): ReadFile {
  const { records, skipped: unreadable } = jsonRecords(file);
  const documents: ImportedDocument[] = [];
  const skipped: Skipped[] = [...unreadable];
  for (const [index, found] of records.entries()) {
    const { data, id } = found.record;
    const text = textOf(isRecord(data) ? data : found.record);
    if (text === null) {
      skipped.push({ where: found.where, reason: 'no-text' });
      continue;
    }
    const spare = numberedName(file.path, wholeIn(id) ?? index + 1);
    const one = documentOf(found, text, spare);
    documents.push(one.document);
    skipped.push(...one.skipped);
  }
  return { documents, skipped };
}

/** Label Studio's tasks as one JSON list (labelstud.io, "Export format"), also the small export. */
export const labelStudioImport: ImportFormat = {
  id: 'label-studio',
  name: { ar: 'ليبل ستوديو JSON', en: 'Label Studio JSON' },
  files: { ar: 'ملف مهام', en: 'a file of tasks' },
  extensions: ['.json'],
  read,
};
