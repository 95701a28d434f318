import type { ExportDocument, ExportSpan } from './export-document';
import { SpanMismatch } from './format';

/** Cuts a stretch out of a text by the offsets that a file has. */
type Slice = (start: number, end: number) => string;

/**
 * Cuts as a reader that counts code points does. It counts them itself, apart from the map that the
 * offsets were made with.
 */
function byCodePoints(text: string): Slice {
  // With no code point of two units, both ways of counting are one.
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}

/**
 * Proves that the spans of a document stand on their words in the text that is written.
 * @throws SpanMismatch for the first that does not.
 */
export function proveSpans(document: ExportDocument, spans = document.spans): void {
  const slice = byCodePoints(document.text);
  for (const span of spans) prove(document, span, slice(span.start, span.end));
}

/** The same where the file counts UTF-16 code units. */
export function proveUtf16Spans(document: ExportDocument): void {
  for (const span of document.spans) {
    prove(document, span, document.text.slice(span.span.start, span.span.end));
  }
}

/** Proves that what a file has for a span is its words. @throws SpanMismatch where it is not. */
export function prove(document: ExportDocument, { id, exact }: ExportSpan, written: string): void {
  if (written !== exact) throw new SpanMismatch(document, id, written, exact);
}
