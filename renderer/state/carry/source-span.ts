import type { CopyText } from '../../../shared/copies/copy-text';
import type { Annotation } from '../../../shared/model/annotation';
import { type Span, span } from '../../../shared/model/span';

/**
 * Where an annotation stands in a text of which its sidecar has taken note; `null` where its words
 * are not there: that is for its own article's tray to settle.
 */
export function sourceSpan({ text, offsets }: CopyText, { target }: Annotation): Span | null {
  const [{ start, end }, { exact }] = target;
  if (start >= end || end > offsets.lengthCodePoints) return null;
  const found = span(offsets.toUtf16(start), offsets.toUtf16(end));
  return text.slice(found.start, found.end) === exact ? found : null;
}
