import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportContext, ExportDocument, ExportSpan } from '../formats/export-document';
import type { Format, Loss, Lost } from '../formats/format';
import { findFormat } from '../formats/format-list';
import { plainTag, tagOf } from '../formats/tags';
import type { Span } from '../model/span';
import { arbitraryDocuments } from '../testing/arbitrary-work';
import { aContext, writeAll } from '../testing/export-documents';
import { createOffsetMap } from '../text/offsets';
import { coverGraphemes } from '../text/segments';
import { findImportFormat } from './import-formats';
import type { ImportFormat, ReadFile, Skipped } from './imported';
import { joinDocuments } from './join-documents';
import {
  indexArticles,
  keysOfArticle,
  keysOfDocument,
  lettersOf,
  matchDocument,
} from './match-documents';
import { placeDocument } from './place-document';

/** Which reader reads what an exporter writes. */
const pairs = [
  ['brat', 'brat'],
  ['doccano', 'doccano'],
  ['doccano-relations', 'doccano'],
  ['label-studio', 'label-studio'],
  ['prodigy', 'prodigy'],
  ['w3c', 'w3c'],
  ['csv', 'csv'],
  ['csv-excel', 'csv'],
] as const;

const asIs = (words: string) => words;

function readAll(reader: ImportFormat, files: Record<string, string>): ReadFile {
  const read = Object.entries(files)
    .filter(([path]) => reader.extensions.some((end) => path.endsWith(end)))
    .map(([path, text]) => {
      const other = path.slice(0, path.lastIndexOf('.')) + (reader.companion ?? '');
      const beside = reader.companion === undefined ? undefined : files[other];
      const companion = beside === undefined ? null : { path: other, text: beside };
      return reader.read({ path, text }, companion);
    });
  return {
    documents: joinDocuments(read.flatMap(({ documents }) => documents)),
    skipped: read.flatMap(({ skipped }) => skipped),
  };
}

/** What comes back onto the articles. */
function comeBack(
  reader: ImportFormat,
  files: Record<string, string>,
  documents: ExportDocument[],
) {
  const read = readAll(reader, files);
  const index = indexArticles(
    documents.map(({ path, sha256, text }) => keysOfArticle(path, sha256, text, asIs)),
  );
  const skipped: Skipped[] = [...read.skipped];
  const articles = new Map<string, ReturnType<typeof placeDocument> & { metadata: object }>();
  for (const one of read.documents) {
    const match = matchDocument(index, keysOfDocument(one, asIs));
    if ('reason' in match) {
      skipped.push({ where: one.where, reason: match.reason });
      continue;
    }
    const article = documents.find(({ path }) => path === match.path);
    const placed = placeDocument(one, article?.text ?? '');
    skipped.push(...placed.skipped);
    articles.set(match.path, { ...placed, metadata: one.metadata });
  }
  return { articles, skipped };
}

/** What is compared of a span, wherever it comes from. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly layer: string | null;
  readonly label: string | null;
  readonly annotator: string | null;
  readonly id: string | null;
  readonly createdAt: string | null;
  readonly refersTo: string | null;
  readonly attributes: ExportSpan['attributes'];
}

/** A row as one string, with attributes by the order of their names. */
function rowText(row: Row): string {
  const { start, end, exact, layer, label, annotator, id, createdAt, refersTo } = row;
  const attributes = Object.entries(row.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = [layer, label, annotator, id, createdAt, refersTo, attributes];
  return JSON.stringify([start, end, exact, ...rest]);
}

/** What the format's losses leave of a span. */
function rowOf({ loses }: Format, context: ExportContext, one: ExportSpan): string {
  const unless = <T>(loss: Loss, value: T) => (loses.includes(loss) ? null : value);
  // A format that has no ids of layers either says by one tag what a span is.
  const isOneTag = loses.includes('ids');
  return rowText({
    ...one,
    layer: isOneTag ? null : one.layer,
    label: isOneTag ? tagOf(context, one) : one.label,
    annotator: unless('annotators', one.annotator),
    id: unless('ids', one.id),
    createdAt: unless('times', one.createdAt),
    refersTo: unless('references', one.refersTo),
    attributes: unless('attributes', one.attributes) ?? {},
  });
}

function written(
  format: Format,
  context: ExportContext,
  { spans, relations }: ExportDocument,
  lost: readonly Lost[],
) {
  const isKept = (one: ExportSpan) =>
    lost.every(({ id, annotator }) => id !== one.id || annotator !== one.annotator);
  const rows = spans.map((one) => (isKept(one) ? rowOf(format, context, one) : null));
  const tied = format.loses.includes('relations') ? [] : relations;
  return {
    spans: rows.filter((row) => row !== null).sort(),
    relations: tied
      .map(({ label, from, to }) => [label, rows[from], rows[to]])
      .filter((row) => !row.includes(null))
      .map((row) => JSON.stringify(row))
      .sort(),
  };
}

function readBack(text: string, { spans, relations }: ReturnType<typeof placeDocument>) {
  const rows = spans.map(({ imported, span, start, end }) => ({
    key: imported.key,
    row: rowText({ ...imported, start, end, exact: text.slice(span.start, span.end) }),
  }));
  const byKey = new Map(rows.map(({ key, row }) => [key, row]));
  return {
    spans: rows.map(({ row }) => row).sort(),
    relations: relations
      .map(({ label, from, to }) => JSON.stringify([label, byKey.get(from), byKey.get(to)]))
      .sort(),
  };
}

describe.each(pairs)('%s read by %s', (formatId, readerId) => {
  const [format, reader] = [findFormat(formatId), findImportFormat(readerId)];
  if (format === undefined || reader === undefined) throw new Error(formatId);

  it.each([[['claim', 'entity']], [['entity']]])(
    'gives back all that it does not say it loses, of %j',
    (layers) => {
      fc.assert(
        fc.property(arbitraryDocuments, (all) => {
          const documents = all.map((one) => onLayers(one, layers));
          const context = aContext({ layers });
          const { files, lost } = writeAll(format, documents, context);
          const { articles, skipped } = comeBack(reader, files, documents);
          expect(skipped).toEqual([]);
          for (const document of documents) {
            const back = articles.get(document.path) ?? { spans: [], relations: [], skipped: [] };
            expect(readBack(document.text, back)).toEqual(written(format, context, document, lost));
          }
        }),
        { seed: 20240311, numRuns: 100 },
      );
    },
  );
});

/** A document of which no span begins or ends within what is one character on the screen. */
function onWholeCharacters(document: ExportDocument): ExportDocument {
  const { text } = document;
  const offsets = createOffsetMap(text);
  const spans = document.spans.map((one) => {
    const at = coverGraphemes(text, one.span);
    const [start, end] = [offsets.toCodePoint(at.start), offsets.toCodePoint(at.end)];
    return { ...one, span: at, start, end, exact: text.slice(at.start, at.end) };
  });
  return { ...document, spans };
}

/** The stretch of letters that a span covers, as places among all letters. */
function lettersUnder(text: string, { start, end }: Span): [number, number] {
  const before = lettersOf(text.slice(0, start)).length;
  return [before, before + lettersOf(text.slice(start, end)).length];
}

describe.each(['conll2003', 'bioes'])('%s read by conll2003', (formatId) => {
  const [format, reader] = [findFormat(formatId), findImportFormat('conll2003')];
  if (format === undefined || reader === undefined) throw new Error(formatId);

  it.each(['claim', 'entity'])('gives back the words and labels of layer %s', (layer) => {
    fc.assert(
      fc.property(arbitraryDocuments, (all) => {
        const documents = all.map((one) => onWholeCharacters(onLayers(one, [layer])));
        const { files, lost } = writeAll(format, documents, aContext({ layers: [layer] }));
        const { articles } = comeBack(reader, files, documents);
        for (const { path, text, spans } of documents) {
          const kept = spans
            .filter(({ id }) => lost.every((one) => one.id !== id))
            .filter(({ exact }) => lettersOf(exact) !== '')
            .map((one) => [layer, plainTag(one.label ?? layer), ...lettersUnder(text, one.span)]);
          const back = (articles.get(path)?.spans ?? []).map(({ imported, span }) => [
            imported.layer,
            imported.label,
            ...lettersUnder(text, span),
          ]);
          expect(back.map(String).sort()).toEqual(kept.map(String).sort());
        }
      }),
      { seed: 20240312, numRuns: 60 },
    );
  });
});

describe('files that are broken', () => {
  it.each(pairs)(
    '%s: cut off anywhere, nothing throws and something is said',
    (formatId, readerId) => {
      const [format, reader] = [findFormat(formatId), findImportFormat(readerId)];
      if (format === undefined || reader === undefined) throw new Error(formatId);
      fc.assert(
        fc.property(
          arbitraryDocuments,
          fc.double({ min: 0, max: 1, noNaN: true }),
          (all, share) => {
            const { files } = writeAll(format, all);
            const cut = Object.entries(files).map(([path, text]) => {
              return [path, text.slice(0, Math.floor(text.length * share))];
            });
            comeBack(reader, Object.fromEntries(cut), all);
          },
        ),
        { seed: 20240313, numRuns: 40 },
      );
    },
  );
});

/** A document with the spans of some layers, and the relations between them. */
function onLayers(document: ExportDocument, layers: readonly string[]): ExportDocument {
  const spans = document.spans.filter(({ layer }) => layers.includes(layer));
  const places = new Map(spans.map((one, place) => [document.spans.indexOf(one), place] as const));
  const relations = document.relations.flatMap((one) => {
    const [from, to] = [places.get(one.from), places.get(one.to)];
    return from === undefined || to === undefined ? [] : [{ ...one, from, to }];
  });
  return { ...document, spans, relations };
}
