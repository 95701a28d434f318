import * as z from 'zod/mini';
import { looseRecord } from './loose';
import { CodePointOffsetSchema } from './span';

/**
 * Selectors of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, §4.2.4 and
 * §4.2.5): positions count Unicode code points in logical order.
 */
const TextPositionSelectorSchema = looseRecord({
  type: z.literal('TextPositionSelector'),
  start: CodePointOffsetSchema,
  end: CodePointOffsetSchema,
});

export const TextQuoteSelectorSchema = looseRecord({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

/** The stored tie of a record to the text: where it stood and what stood there. */
export const AnchorSchema = z.tuple([TextPositionSelectorSchema, TextQuoteSelectorSchema]);

export type TextQuoteSelector = z.infer<typeof TextQuoteSelectorSchema>;
export type Anchor = z.infer<typeof AnchorSchema>;

/** The words that an anchor was made on. */
export function exactOf([, quote]: Anchor): string {
  return quote.exact;
}
