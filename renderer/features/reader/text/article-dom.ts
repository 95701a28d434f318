import { type Span, span, utf16 } from '../../../../shared/model/span';
import { type Block, blockIndexAt } from '../../../../shared/text/blocks';
import { ArticlePage, blockAttribute } from './article-page';
import { LitWindow } from './lit-window';

/** How far from the caret a letter under the mouse may stand in the text: the longest numbers and names. */
const lettersAround = 40;

/** Longer than any line: so much of a span is looked at to find its first or last one; UTF-16 units. */
const lineReach = 300;

/** Where a span's words stand on the screen, relative to the frame of the reader; CSS pixels. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** All of the words' boxes on the line of one of them: numbers and spaces have boxes of their own. */
function lineAround(boxes: readonly DOMRect[], box: DOMRect | undefined): Place | null {
  if (box === undefined) return null;
  const { top, bottom } = box;
  const line = boxes.filter((one) => {
    const middle = (one.top + one.bottom) / 2;
    return middle > top && middle < bottom;
  });
  const left = Math.min(...line.map((one) => one.left));
  const right = Math.max(...line.map((one) => one.right));
  return { top, bottom, left, right };
}

/**
 * Ties article text to the paragraphs that show it: each block is one element with one untouched
 * text node, so an offset in the text is a node and an offset in it, both in UTF-16 units.
 */
export class ArticleDom {
  private readonly page: ArticlePage;
  /** What of the article is near the screen. */
  readonly lit: LitWindow;

  constructor(
    private readonly root: HTMLElement,
    text: string,
    private readonly blocks: readonly Block[],
  ) {
    this.page = new ArticlePage(root, text, blocks);
    this.lit = new LitWindow(root, this.page);
  }

  /** Lets go of the page. */
  close(): void {
    this.lit.close();
    this.page.close();
  }

  /** Where things are shown that stand under the title without being part of the text. */
  get afterTitle(): HTMLElement {
    return this.page.afterTitle;
  }

  private blockOf(paragraph: Element | null): Block | undefined {
    return this.blocks[Number(paragraph?.getAttribute(blockAttribute) ?? Number.NaN)];
  }

  /** The stretch of text that a chunk shows. */
  spanOfChunk(chunk: Element): Span | null {
    return this.page.textOf(chunk)?.span ?? null;
  }

  /** The chunk in which an offset of the text stands. */
  chunkAt(offset: Span['start']): HTMLElement | null {
    return this.page.chunkOf(blockIndexAt(this.blocks, offset));
  }

  /**
   * The node and offset of a text offset. Blank blocks have no text node; their element serves.
   * @param isEnd the offset ends a span: between two parts of a line it stands in the first.
   */
  private locate(offset: Span['start'], isEnd: boolean): { node: Node; offset: number } | null {
    const index = blockIndexAt(this.blocks, utf16(isEnd && offset > 0 ? offset - 1 : offset));
    const block = this.blocks[index];
    const element = this.page.paragraph(index);
    if (block === undefined || element === undefined) return null;
    const node = element.firstChild;
    if (node === null) return { node: element, offset: 0 };
    return { node, offset: Math.min(offset, block.end) - block.start };
  }

  /** The DOM range of a span; `null` where the paragraphs are not there yet. */
  toRange({ start, end }: Span): Range | null {
    const from = this.locate(start, false);
    const to = this.locate(end, end > start);
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The text offset of a place in the DOM, or `null` outside of the article's words. */
  private toOffset(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    const element = node instanceof Element ? node : node.parentElement;
    const paragraph = element?.closest(`[${blockAttribute}]`);
    if (paragraph == null) return this.edgeOfChunk(node, offset);
    const block = this.blockOf(paragraph);
    if (block === undefined) return null;
    if (node.nodeType === Node.TEXT_NODE) return block.start + offset;
    return offset === 0 ? block.start : block.end;
  }

  /** The text offset of a place between paragraphs: the browser ends some selections there. */
  private edgeOfChunk(node: Node, offset: number): number | null {
    const next = node.childNodes.item(offset);
    const isParagraph = next instanceof Element && next.hasAttribute(blockAttribute);
    const span = next instanceof Element && !isParagraph ? this.spanOfChunk(next) : null;
    return (isParagraph ? this.blockOf(next)?.start : span?.start) ?? null;
  }

  /**
   * The span of a DOM selection. A `Range` is in logical order whatever way it was dragged and
   * however many pieces it shows as, so its two ends are all there is to know.
   */
  toSpan(range: Range): Span | null {
    const inside = this.clip(range);
    const start = this.toOffset(inside.startContainer, inside.startOffset);
    const end = this.toOffset(inside.endContainer, inside.endOffset);
    return start === null || end === null || start >= end ? null : span(start, end);
  }

  /** Cuts off what of a range lies before or after the article's paragraphs. */
  private clip(range: Range): Range {
    const clipped = range.cloneRange();
    const first = this.page.paragraph(0);
    const last = this.page.paragraph(this.blocks.length - 1);
    if (first !== undefined && clipped.comparePoint(first, 0) > 0) return clipped;
    if (first !== undefined && clipped.comparePoint(first, 0) === 0) clipped.setStart(first, 0);
    if (last !== undefined && clipped.comparePoint(last, last.childNodes.length) === 0) {
      clipped.setEnd(last, last.childNodes.length);
    }
    return clipped;
  }

  /** Whether a node belongs to the article's words. */
  holds(node: Node): boolean {
    return this.root.contains(node);
  }

  /** The text offset under a point of the window, or `null` where no letter is near. */
  offsetAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : this.toOffset(caret.offsetNode, caret.offset);
  }

  /**
   * The letter whose box holds a point of the window, as a span of one UTF-16 unit; `null` between
   * letters. Near the edge of a number in Arabic the caret stands at either of two far-apart
   * offsets, so the letters around it are looked at, not only the next one.
   */
  letterAt(x: number, y: number): Span | null {
    const caret = this.offsetAt(x, y);
    if (caret === null) return null;
    const block = this.blocks[blockIndexAt(this.blocks, utf16(caret))];
    if (block === undefined) return null;
    const last = Math.min(block.end, caret + lettersAround);
    for (let at = Math.max(block.start, caret - lettersAround); at < last; at += 1) {
      const letter = span(at, at + 1);
      if (this.covers(letter, x, y)) return letter;
    }
    return null;
  }

  /** Whether a point of the window lies on the painted words of a span. */
  covers(where: Span, x: number, y: number): boolean {
    const rects = this.toRange(where)?.getClientRects() ?? [];
    return Array.from(rects).some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
  }

  /** Scrolls so far that the paragraph of a span's first word is in view. */
  reveal({ start }: Span): void {
    this.page.paragraph(blockIndexAt(this.blocks, start))?.scrollIntoView({ block: 'nearest' });
  }

  /** The first and the last line of a span on the screen, relative to a frame around it. */
  placeOf(where: Span, frame: HTMLElement): { first: Place; last: Place } | null {
    const beginning = this.rectsOf(where.start, Math.min(where.end, where.start + lineReach));
    const ending = this.rectsOf(Math.max(where.start, where.end - lineReach), where.end);
    const first = lineAround(beginning, beginning.at(0));
    const last = lineAround(ending, ending.at(-1));
    if (first === null || last === null) return null;
    const origin = frame.getBoundingClientRect();
    const relative = (rect: Place): Place => ({
      top: rect.top - origin.top,
      bottom: rect.bottom - origin.top,
      left: rect.left - origin.left,
      right: rect.right - origin.left,
    });
    return { first: relative(first), last: relative(last) };
  }

  private rectsOf(start: number, end: number): DOMRect[] {
    return Array.from(this.toRange(span(start, end))?.getClientRects() ?? []);
  }

  /** The line on which a span begins: its upper edge in the window; CSS pixels. */
  topOf({ start }: Span): number | null {
    const next =
      this.rectsOf(start, start + 1).at(0) ?? this.rectsOf(start, start + lineReach).at(0);
    return next?.top ?? null;
  }
}
