import type { Anchor } from '../../../shared/model/anchor';
import { span } from '../../../shared/model/span';
import { type OffsetMap, sliceSpan } from '../../../shared/text/offsets';

/** Whether the words of an anchor stand in a text exactly where its position says. */
export function quoteStands(text: string, offsets: OffsetMap, anchor: Anchor): boolean {
  const [{ start, end }, { exact }] = anchor;
  if (start >= end || end > offsets.lengthCodePoints) return false;
  return sliceSpan(text, span(offsets.toUtf16(start), offsets.toUtf16(end))) === exact;
}
