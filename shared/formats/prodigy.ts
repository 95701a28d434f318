import { sliceSpan } from '../text/offsets';
import { byAnnotator, documentDetails, spanDetails } from './details';
import type { ExportContext, ExportDocument, ExportRelation } from './export-document';
import { type Format, jsonLine, splitFile, whole } from './format';
import { proveSpans } from './reslice';
import { tagOf } from './tags';
import { type DocumentTokens, tokenRuns, tokensFor } from './token-rows';

function tokenRows({ text }: ExportDocument, { parts, offsets }: DocumentTokens) {
  return parts.map((part, id) => ({
    text: sliceSpan(text, part),
    start: offsets.toCodePoint(part.start),
    end: offsets.toCodePoint(part.end),
    id,
    ws: /\s/u.test(text.charAt(part.end)),
  }));
}

/** One record for each annotator: Prodigy asks each person for an answer of their own. */
function records(document: ExportDocument, context: ExportContext, tokens: DocumentTokens): string {
  proveSpans(document);
  const people = byAnnotator(document);
  const meta = documentDetails(document);
  const shared = { text: document.text, tokens: tokenRows(document, tokens) };
  if (people.length === 0) return jsonLine({ ...shared, spans: [], relations: [], meta });
  return people
    .map(({ annotator, spans: own }) => {
      const { runs } = tokenRuns(document, tokens.parts, own);
      const places = new Map(runs.map(({ span, from, to }) => [span, { from, to }]));
      const spans = own.map((one) => {
        const run = places.get(one);
        const ends = run === undefined ? {} : { token_start: run.from, token_end: run.to - 1 };
        const { start, end } = one;
        return { start, end, ...ends, label: tagOf(context, one), ...spanDetails(one) };
      });
      const byPlace = new Map(own.map(({ place }, index) => [place, spans[index]]));
      const relation = ({ id, label, from, to }: ExportRelation) => {
        const [head, child] = [byPlace.get(from), byPlace.get(to)];
        return head === undefined || child === undefined
          ? []
          : [
              {
                id,
                head: head.token_end,
                child: child.token_end,
                head_span: head,
                child_span: child,
                label,
              },
            ];
      };
      const relations = document.relations.flatMap(relation);
      const answer = { answer: 'accept', _annotator_id: annotator };
      return jsonLine({ ...shared, spans, relations, meta, ...answer });
    })
    .join('');
}

/** Prodigy's JSONL (prodi.gy, "Annotation interfaces"); offsets are code points. */
export const prodigy: Format = {
  id: 'prodigy',
  name: { ar: 'برودجي JSONL', en: 'Prodigy JSONL' },
  files: { ar: 'سطر لكل مقال وموسِّم', en: 'a line for each article and annotator' },
  loses: ['links'],
  start: (context) => ({
    write: (document) => {
      const tokens = tokensFor(document, document.spans);
      const content = records(document, context, tokens);
      const piece = { file: splitFile(document, '.jsonl'), content };
      return { ...whole(piece), adjusted: tokens.adjusted };
    },
    end: () => [],
  }),
};
