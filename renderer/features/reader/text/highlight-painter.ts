import type { RecordId } from '../../../../shared/model/ids';
import type { Span } from '../../../../shared/model/span';
import type { ArticleDom } from './article-dom';
import { type HighlightLook, highlightName } from './highlight-names';

/** A span to paint and how. */
export interface PaintItem {
  readonly id: RecordId;
  readonly span: Span;
  readonly look: HighlightLook;
}

interface Painted {
  readonly item: PaintItem;
  readonly name: string;
  readonly range: Range;
}

/** Lines lie over fills, short spans over long ones, the selected and the hovered over all. */
function priorityOf({ form, state }: HighlightLook): number {
  const byState = { plain: 0, hovered: 10, selected: 20 }[state];
  return byState + (form === 'line' ? 1 : 0);
}

/**
 * Paints spans over the text with the CSS Custom Highlight API (W3C CSS Custom Highlight API
 * Module Level 1): no element is added, so no letter can move. Only what changed is touched, and
 * only this painter's own entries of the browser's registry.
 */
export class HighlightPainter {
  private readonly painted = new Map<RecordId, Painted>();
  private readonly names = new Set<string>();

  constructor(private readonly dom: ArticleDom) {}

  /** Makes the painting show exactly these items. */
  paint(items: readonly PaintItem[]): void {
    const wanted = new Set(items.map((item) => item.id));
    for (const id of [...this.painted.keys()]) if (!wanted.has(id)) this.erase(id);
    for (const item of items) this.draw(item);
  }

  /** Takes all highlights of this painter away. */
  clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.names.clear();
    this.painted.clear();
  }

  private draw(item: PaintItem): void {
    const name = highlightName(item.look);
    const before = this.painted.get(item.id);
    const isSameSpan =
      before?.item.span.start === item.span.start && before.item.span.end === item.span.end;
    if (before !== undefined && isSameSpan && before.name === name) return;
    this.erase(item.id);
    const range = isSameSpan && before !== undefined ? before.range : this.dom.toRange(item.span);
    if (range === null) return;
    this.highlight(name, item.look).add(range);
    this.painted.set(item.id, { item, name, range });
  }

  private erase(id: RecordId): void {
    const painted = this.painted.get(id);
    if (painted === undefined) return;
    CSS.highlights.get(painted.name)?.delete(painted.range);
    this.painted.delete(id);
  }

  private highlight(name: string, look: HighlightLook): Highlight {
    const known = CSS.highlights.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = priorityOf(look);
    CSS.highlights.set(name, highlight);
    this.names.add(name);
    return highlight;
  }
}
