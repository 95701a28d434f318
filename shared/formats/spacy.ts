import { type Span, span } from '../model/span';
import { documentDetails } from './details';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { flatten } from './flat-spans';
import { type Format, jsonLine, splitFile, whole } from './format';
import { proveSpans } from './reslice';
import { tagOf } from './tags';
import { type DocumentTokens, tokensFor } from './token-rows';

/** What Python's `str.isspace` calls white space, which is not quite what JavaScript's `\s` is. */
const white = String.raw`\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const gap = new RegExp(`([${white}]+)|[^${white}]+`, 'gu');

/** The stretches between two tokens that spaCy takes for tokens: all but one space after a token. */
function gapTokens(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let isAfterToken = from > 0;
  for (const { 0: stretch, 1: space, index } of text.slice(from, to).matchAll(gap)) {
    const skipped = isAfterToken && space?.startsWith(' ') ? 1 : 0;
    const start = from + index + skipped;
    if (skipped < stretch.length) found.push(span(start, from + index + stretch.length));
    isAfterToken = space === undefined;
  }
  return found;
}

/** spaCy's tokens cover all of a text, but for one space after each. */
function allTokens(text: string, { parts }: DocumentTokens): Span[] {
  const all: Span[] = [];
  let end = 0;
  for (const part of parts) {
    all.push(...gapTokens(text, end, part.start), span(part.start, part.end));
    end = part.end;
  }
  all.push(...gapTokens(text, end, text.length));
  return all;
}

function spanRow(context: ExportContext, one: ExportSpan) {
  const { id, annotator, attributes, refersTo } = one;
  return {
    start: one.start,
    end: one.end,
    label: tagOf(context, one),
    kb_id: refersTo ?? '',
    id,
    annotator,
    // spaCy's schema of spans knows words and numbers alone.
    ...(Object.keys(attributes).length === 0 ? {} : { attributes: JSON.stringify(attributes) }),
  };
}

/** The layer from which `ents` are taken: `entity` where it is exported, else the only one. */
function layerOfEnts({ layers }: ExportContext): string | undefined {
  return layers.includes('entity') ? 'entity' : layers.length === 1 ? layers[0] : undefined;
}

function record(document: ExportDocument, context: ExportContext, tokens: DocumentTokens): string {
  proveSpans(document);
  const { text, spans } = document;
  const { offsets } = tokens;
  const layer = layerOfEnts(context);
  const ents = flatten(spans.filter((one) => one.layer === layer)).kept.map((one) => ({
    start: one.start,
    end: one.end,
    label: tagOf(context, one),
  }));
  const groups = context.layers.map((id) => [
    id,
    spans.filter((one) => one.layer === id).map((one) => spanRow(context, one)),
  ]);
  const rows = allTokens(text, tokens).map(({ start, end }, id) => ({
    id,
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
  }));
  const meta = documentDetails(document);
  return jsonLine({ text, ents, spans: Object.fromEntries(groups), tokens: rows, meta });
}

/**
 * One line a document, as spaCy 3's `Doc.to_json` writes it and `Doc.from_json` reads it; a DocBin is
 * one loop away. Tokens are ours, cut where a span begins within one, so that no span is lost by
 * `char_span`; all spans are in `spans`, by layer; `ents` has those of the entity layer that do not
 * overlap. Offsets are code points.
 */
export const spacy: Format = {
  id: 'spacy',
  name: { ar: 'سبيسي JSONL', en: 'spaCy JSONL' },
  files: { ar: 'سطر لكل مقال', en: 'a line for each article' },
  loses: ['times', 'relations', 'links'],
  start: (context) => ({
    write: (document) => {
      const tokens = tokensFor(document, document.spans);
      const content = record(document, context, tokens);
      const piece = { file: splitFile(document, '.jsonl'), content };
      return { ...whole(piece), adjusted: tokens.adjusted };
    },
    end: () => [],
  }),
};
