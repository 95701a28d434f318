import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../testing/arbitrary-article';
import { aContext, writeAll } from '../testing/export-documents';
import { type DocumentChoice, documentsOf } from './documents-of';
import type { ExportDocument } from './export-document';
import { datasetFormats, findFormat } from './format-list';

type Files = Record<string, string>;

const byPoints = (text: string, start: number, end: number) =>
  Array.from(text).slice(start, end).join('');

const lines = (files: Files) =>
  (files['data.jsonl'] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

type At = { readonly start: number; readonly end: number };
const cut = (text: string, all: readonly At[]) =>
  all.map(({ start, end }) => byPoints(text, start, end));

/** The words of all spans as a reader of each format cuts them out of what is written. */
const readers: Record<string, (files: Files, article: string) => string[]> = {
  spacy: (files) =>
    lines(files).flatMap(({ text, spans }) => cut(text, Object.values<At[]>(spans).flat())),
  'hf-jsonl': (files) => lines(files).flatMap(({ text, spans }) => cut(text, spans)),
  doccano: (files) =>
    lines(files).flatMap(({ text, label }) =>
      label.map(([start, end]: [number, number]) => byPoints(text, start, end)),
    ),
  'doccano-relations': (files) =>
    lines(files).flatMap(({ text, entities }) =>
      entities.map((one: { start_offset: number; end_offset: number }) =>
        byPoints(text, one.start_offset, one.end_offset),
      ),
    ),
  prodigy: (files) => lines(files).flatMap(({ text, spans }) => cut(text, spans)),
  'label-studio': (files) =>
    JSON.parse(files['data.json'] ?? '').flatMap(
      ({ data, annotations }: { data: { text: string }; annotations: { result: object[] }[] }) =>
        annotations
          .flatMap(({ result }) => result as { type: string; value: At }[])
          .filter(({ type }) => type === 'labels')
          .map(({ value }) => byPoints(data.text, value.start, value.end)),
    ),
  w3c: (files, article) =>
    JSON.parse(files['annotations.jsonld'] ?? '')
      .filter(({ motivation }: { motivation: string }) => motivation === 'tagging')
      .map(({ target }: { target: { selector: [object, At] } }) => {
        const [, { start, end }] = target.selector;
        return byPoints(article, start, end);
      }),
  'cas-json': (files) =>
    Object.values(files).flatMap((file) => {
      const [{ sofaString }, ...rest] = JSON.parse(file)['%FEATURE_STRUCTURES'];
      return rest
        .filter((one: Record<string, unknown>) => one['%TYPE'] !== 'hashiya.Relation')
        .map((one: Record<string, number>) => sofaString.slice(one['^begin'], one['^end']));
    }),
  brat: (files) =>
    Object.entries(files)
      .filter(([name]) => name.endsWith('.ann'))
      .flatMap(([name, content]) => {
        const text = files[name.replace(/\.ann$/, '.txt')] ?? '';
        const spans = content.split('\n').filter((line) => /^T\d+\t/.test(line));
        return spans.map((line) => {
          const places = line.split('\t')[1]?.replace(/^\S+ /, '').split(';') ?? [];
          const [start] = places[0]?.split(' ') ?? [];
          const end = places.at(-1)?.split(' ')[1];
          return byPoints(text, Number(start), Number(end));
        });
      }),
};

/** The words that remain of those of brat, whose fragments leave out line ends at their ends. */
const trimmed = (words: string, id: string) => (id === 'brat' ? words.trim() : words);

const choice = fc.record({
  layers: fc.constantFrom(new Set(['claim', 'entity']), new Set(['entity'])),
  areStoriesDocuments: fc.boolean(),
  isBoilerplateCut: fc.boolean(),
});

/** The documents of any article, and what is said to be in none. */
const made = fc.tuple(arbitraryArticle, choice).map(([article, how]) => {
  const place = { path: 'a.txt', sha256: '0'.repeat(64), copies: [], cluster: null };
  const work = { ...place, ...article, weight: null, split: null };
  const of = (wanted: DocumentChoice) => documentsOf(work, wanted);
  const whole = of({ ...how, areStoriesDocuments: false, isBoilerplateCut: false });
  const context = aContext({ layers: [...how.layers] });
  return { article, how, context, cut: of(how), whole };
});

const spansOf = (documents: readonly ExportDocument[]) => documents.flatMap(({ spans }) => spans);

describe('any article, whatever its letters, line ends and overlaps', () => {
  it('has each annotation once: in a document, or in what is left out', () => {
    fc.assert(
      fc.property(made, ({ article, how, cut: { documents, leftOut } }) => {
        const wanted = article.sidecars.flatMap(({ annotations }) =>
          annotations.filter(({ layer }) => how.layers.has(layer)).map(({ id }) => id),
        );
        const told = leftOut.filter(({ reason }) => reason !== 'end-not-exported');
        const found = [...spansOf(documents), ...told].map(({ id }) => id);
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it.each(datasetFormats.map(({ id }) => id))('is written in %s, or reported', (id) => {
    const format = findFormat(id);
    if (format === undefined) throw new Error(id);
    fc.assert(
      fc.property(made, ({ article, context, ...documentsIn }) => {
        const { documents } = format.isOnArticles === true ? documentsIn.whole : documentsIn.cut;
        const { files, lost } = writeAll(format, documents, context);
        const gone = new Set(lost.map(({ id: one, annotator }) => `${annotator} ${one}`));
        expect(gone.size).toBe(lost.length);
        const kept = spansOf(documents).filter((one) => !gone.has(`${one.annotator} ${one.id}`));
        expect(kept.length + lost.length).toBe(spansOf(documents).length);
        if (id === 'conll2003' || id === 'bioes') {
          const begun =
            Object.values(files)
              .join('')
              .match(/ [BS]-\S+$/gm) ?? [];
          expect(begun.length).toBe(kept.length);
        }
        const read = readers[id];
        if (read === undefined) return;
        const words = read(files, article.text).map((one) => trimmed(one, id));
        const meant = kept.map(({ exact }) => trimmed(exact, id));
        expect(words.toSorted()).toEqual(meant.toSorted());
      }),
    );
  });
});
