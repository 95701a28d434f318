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
  type Loose,
  lineRecords,
  listIn,
  nameIn,
  recordIn,
  wholeIn,
  wordsIn,
} from './json-records';
import { ownDocument, ownSpan, placeOfTag } from './own-details';

/** A span with what relations may find it by. */
interface FoundSpan {
  readonly span: ImportedSpan;
  readonly record: Loose;
}

function spansIn({ where, record }: FoundRecord): FoundSpan[] {
  const annotator = wordsIn(record._annotator_id);
  return listIn(record.spans).map((one, index) => {
    const said = recordIn(one);
    const place = `${where}:${index + 1}`;
    const { labelId, ...own } = ownSpan(said);
    const span: ImportedSpan = {
      ...bareSpan(place),
      ...own,
      ...placeOfTag(wordsIn(said.label), { ...own, labelId }),
      key: place,
      annotator: own.annotator ?? annotator,
      start: wholeIn(said.start),
      end: wholeIn(said.end),
      exact: wordsIn(said.text),
    };
    return { span, record: said };
  });
}

/** Which span an end of a relation means: the one it names, of its stretch, or that ends with its token. */
function endOf(spans: readonly FoundSpan[], named: unknown, token: unknown): string | null {
  const { id, start, end, label } = recordIn(named);
  const isMeant = ({ record }: FoundSpan) => {
    if (wordsIn(id) !== null) return record.id === id;
    if (wholeIn(start) === null) return wholeIn(token) !== null && record.token_end === token;
    return record.start === start && record.end === end && (label ?? record.label) === record.label;
  };
  const found = spans.filter(isMeant);
  return found.length === 1 ? (found[0]?.span.key ?? null) : null;
}

function relationsIn({ where, record }: FoundRecord, spans: readonly FoundSpan[]) {
  const relations: ImportedRelation[] = [];
  const skipped: Skipped[] = [];
  for (const [index, one] of listIn(record.relations).entries()) {
    const said = recordIn(one);
    const place = `${where}:relation-${index + 1}`;
    const from = endOf(spans, said.head_span, said.head);
    const to = endOf(spans, said.child_span, said.child);
    const label = wordsIn(said.label);
    if (from === null || to === null) skipped.push({ where: place, reason: 'end-missing' });
    else if (label === null) skipped.push({ where: place, reason: 'not-readable' });
    else relations.push({ where: place, id: wordsIn(said.id), label, from, to });
  }
  return { relations, skipped };
}

/** What a record may say of its text as a whole, for which there is no place. */
const ofWholeText = ['label', 'accept', 'cats'];

function documentOf(found: FoundRecord, name: string, text: string) {
  const { where, record } = found;
  const spans = spansIn(found);
  const { relations, skipped } = relationsIn(found, spans);
  const { path: _, ...own } = ownDocument(recordIn(record.meta));
  const document: ImportedDocument = {
    ...bareDocument(where, name),
    ...own,
    text,
    spans: spans.map(({ span }) => span),
    relations,
  };
  const noPlace = ofWholeText.filter((key) => record[key] !== undefined);
  const others = noPlace.map((detail): Skipped => ({ where, reason: 'no-place-for-it', detail }));
  return { document, skipped: [...skipped, ...others] };
}

/** The name that a record gives its text, by our files' ways and by what is usual. */
function nameOf({ record }: FoundRecord): string | null {
  const meta = recordIn(record.meta);
  return wordsIn(meta.path) ?? nameIn(meta.id) ?? nameIn(meta.source);
}

function read(file: SourceFile): ReadFile {
  const { records, skipped: unreadable } = lineRecords(file);
  const documents: ImportedDocument[] = [];
  const skipped: Skipped[] = [...unreadable];
  // Each annotator has a record of one text: it is one document all the same.
  const names = new Map<string, string>();
  for (const found of records) {
    const { where, record } = found;
    const text = wordsIn(record.text);
    const isLeft = record.answer === 'reject' || record.answer === 'ignore';
    if (isLeft) skipped.push({ where, reason: 'not-accepted', detail: String(record.answer) });
    else if (text === null) skipped.push({ where, reason: 'no-text' });
    else {
      const name = nameOf(found) ?? names.get(text) ?? numberedName(file.path, names.size + 1);
      names.set(text, name);
      const one = documentOf(found, name, text);
      documents.push(one.document);
      skipped.push(...one.skipped);
    }
  }
  return { documents, skipped };
}

/** Prodigy's JSONL (prodi.gy, "Annotation interfaces"): the answers that were accepted. */
export const prodigyImport: ImportFormat = {
  id: 'prodigy',
  name: { ar: 'برودجي JSONL', en: 'Prodigy JSONL' },
  files: { ar: 'سطر لكل إجابة', en: 'a line for each answer' },
  extensions: ['.jsonl', '.json'],
  read,
};
