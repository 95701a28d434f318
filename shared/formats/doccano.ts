import { documentDetails, spanDetails } from './details';
import type { ExportContext, ExportDocument } from './export-document';
import { type Format, jsonLine, splitFile, whole } from './format';
import { proveSpans } from './reslice';
import { tagOf } from './tags';

function labelling(document: ExportDocument, context: ExportContext): string {
  proveSpans(document);
  const label = document.spans.map((one) => [one.start, one.end, tagOf(context, one)]);
  const { id, ...meta } = documentDetails(document);
  return jsonLine({ id, text: document.text, label, meta });
}

/** doccano's JSONL of a sequence labelling project (doccano 1.8); offsets are code points. */
export const doccano: Format = {
  id: 'doccano',
  name: { ar: 'دوكانو JSONL (وسم المقاطع)', en: 'doccano JSONL (sequence labelling)' },
  files: { ar: 'سطر لكل مقال', en: 'a line for each article' },
  loses: ['annotators', 'ids', 'times', 'attributes', 'references', 'relations', 'links'],
  start: (context) => ({
    write: (document) =>
      whole({ file: splitFile(document, '.jsonl'), content: labelling(document, context) }),
    end: () => [],
  }),
};

/** Numbers for ids, which doccano wants to be whole numbers, one series for all files. */
function counter(): () => number {
  let next = 0;
  return () => {
    next += 1;
    return next;
  };
}

function withRelations(document: ExportDocument, context: ExportContext, number: () => number) {
  proveSpans(document);
  const entities = document.spans.map((one) => ({
    id: number(),
    label: tagOf(context, one),
    start_offset: one.start,
    end_offset: one.end,
  }));
  const relations = document.relations.map(({ label, from, to }) => ({
    id: number(),
    from_id: entities[from]?.id,
    to_id: entities[to]?.id,
    type: label,
  }));
  const { id, ...meta } = documentDetails(document);
  // doccano numbers entities anew: its reader knows ours again by their stretch.
  const spans = document.spans.map((one) => ({
    start: one.start,
    end: one.end,
    ...spanDetails(one),
  }));
  return jsonLine({ id, text: document.text, entities, relations, meta: { ...meta, spans } });
}

/** The same of a project with relations. What doccano has no place for stands in `meta`. */
export const doccanoRelations: Format = {
  id: 'doccano-relations',
  name: { ar: 'دوكانو JSONL (مع العلاقات)', en: 'doccano JSONL (with relations)' },
  files: { ar: 'سطر لكل مقال', en: 'a line for each article' },
  loses: ['links'],
  start: (context) => {
    const number = counter();
    return {
      write: (document) =>
        whole({
          file: splitFile(document, '.jsonl'),
          content: withRelations(document, context, number),
        }),
      end: () => [],
    };
  },
};
