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
  lineRecords,
  listIn,
  nameIn,
  recordIn,
  wholeIn,
  wordsIn,
} from './json-records';
import { isTagOf, type OwnSpan, ownDocument, ownSpan, placeOfTag } from './own-details';

/** A triple of a sequence labelling project: `[start, end, label]`. */
function ofTriple(where: string, triple: readonly unknown[]): ImportedSpan {
  const [start, end, label] = triple;
  return {
    ...bareSpan(where),
    start: wholeIn(start),
    end: wholeIn(end),
    label: nameIn(label),
  };
}

/** What our own files say of spans, which are known again by where they stand and by their tag. */
class Details {
  private readonly left: {
    readonly start: unknown;
    readonly end: unknown;
    readonly own: OwnSpan;
  }[];

  constructor(all: readonly unknown[]) {
    this.left = all.map((one) => ({ ...startAndEnd(one), own: ownSpan(one) }));
  }

  /** Each is taken once; nothing is said of a span that is none of ours. */
  take(start: number | null, end: number | null, tag: string | null): OwnSpan {
    const isMeant = (one: (typeof this.left)[number]) =>
      one.start === start && one.end === end && isTagOf(tag, one.own);
    const at = this.left.findIndex(isMeant);
    const [found] = at === -1 ? [] : this.left.splice(at, 1);
    return found?.own ?? ownSpan({});
  }
}

function startAndEnd(value: unknown) {
  const { start, end } = recordIn(value);
  return { start, end };
}

/** A span as a record: `entities` of a project with relations, `annotations` of old versions. */
function ofRecord(where: string, value: unknown, details: Details): ImportedSpan {
  const { id, label, start_offset, end_offset, user } = recordIn(value);
  const found = details.take(wholeIn(start_offset), wholeIn(end_offset), nameIn(label));
  const { labelId, ...own } = found;
  return {
    ...bareSpan(where),
    ...own,
    ...placeOfTag(nameIn(label), { ...own, labelId }),
    key: nameIn(id),
    annotator: own.annotator ?? nameIn(user),
    start: wholeIn(start_offset),
    end: wholeIn(end_offset),
  };
}

/** Under which names the versions of doccano had triples, and under which records. */
const tripleKeys = ['label', 'labels'];
const recordKeys = ['entities', 'annotations'];

function spansIn({ where, record }: FoundRecord) {
  const spans: ImportedSpan[] = [];
  const skipped: Skipped[] = [];
  for (const one of tripleKeys.flatMap((key) => listIn(record[key]))) {
    const place = `${where}:${spans.length + skipped.length + 1}`;
    if (Array.isArray(one)) spans.push(ofTriple(place, one));
    // A label of a whole text: doccano's projects for classification.
    else skipped.push({ where: place, reason: 'no-place-for-it', detail: String(one) });
  }
  const details = new Details(listIn(recordIn(record.meta).spans));
  for (const one of recordKeys.flatMap((key) => listIn(record[key]))) {
    spans.push(ofRecord(`${where}:${spans.length + skipped.length + 1}`, one, details));
  }
  return { spans, skipped };
}

/** A key of a span that is its only one in all files: doccano's numbers begin anew in each. */
function withFullKey(where: string, span: ImportedSpan): ImportedSpan {
  return span.key === null ? span : { ...span, key: `${where}:${span.key}` };
}

function relationsIn({ where, record }: FoundRecord, keys: ReadonlySet<string | null>) {
  const relations: ImportedRelation[] = [];
  const skipped: Skipped[] = [];
  for (const [index, one] of listIn(record.relations).entries()) {
    const { from_id, to_id, type } = recordIn(one);
    const place = `${where}:relation-${index + 1}`;
    const [from, to] = [`${where}:${nameIn(from_id)}`, `${where}:${nameIn(to_id)}`];
    const label = nameIn(type);
    if (!keys.has(from) || !keys.has(to)) skipped.push({ where: place, reason: 'end-missing' });
    else if (label === null) skipped.push({ where: place, reason: 'not-readable' });
    else relations.push({ where: place, id: null, label, from, to });
  }
  return { relations, skipped };
}

/** What stands beside spans, for which there is no place. */
function besides({ where, record }: FoundRecord): Skipped[] {
  const comments = [...listIn(record.Comments), ...listIn(record.comments)].map(String);
  const classes = listIn(record.cats).map(String);
  return [...comments, ...classes].map((detail) => ({ where, reason: 'no-place-for-it', detail }));
}

function documentOf(found: FoundRecord, text: string, spare: string) {
  const { where, record } = found;
  const read = spansIn(found);
  const spans = read.spans.map((one) => withFullKey(where, one));
  const related = relationsIn(found, new Set(spans.map(({ key }) => key)));
  const { path, ...own } = ownDocument(recordIn(record.meta));
  const document: ImportedDocument = {
    ...bareDocument(where, path ?? wordsIn(record.id) ?? spare),
    ...own,
    text,
    spans,
    relations: related.relations,
  };
  return { document, skipped: [...read.skipped, ...related.skipped, ...besides(found)] };
}

function read(file: SourceFile): ReadFile {
  const { records, skipped: unreadable } = lineRecords(file);
  const documents: ImportedDocument[] = [];
  const skipped: Skipped[] = [...unreadable];
  for (const [index, found] of records.entries()) {
    // It was `data` for a while.
    const text = wordsIn(found.record.text) ?? wordsIn(found.record.data);
    if (text === null) {
      skipped.push({ where: found.where, reason: 'no-text' });
      continue;
    }
    const { id } = found.record;
    const spare = numberedName(file.path, wholeIn(id) ?? index + 1);
    const one = documentOf(found, text, spare);
    documents.push(one.document);
    skipped.push(...one.skipped);
  }
  return { documents, skipped };
}

/** doccano's JSONL of a sequence labelling project, with relations or without (doccano 1.8). */
export const doccanoImport: ImportFormat = {
  id: 'doccano',
  name: { ar: 'دوكانو JSONL', en: 'doccano JSONL' },
  files: { ar: 'سطر لكل نص', en: 'a line for each text' },
  extensions: ['.jsonl', '.json'],
  read,
};
