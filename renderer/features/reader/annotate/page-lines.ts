import { span, type Utf16Offset, utf16 } from '../../../../shared/model/span';
import { type Block, blockIndexAt } from '../../../../shared/text/blocks';
import { graphemeCeiling, graphemeFloor } from '../../../../shared/text/segments';
import type { StepDirection } from '../../../../shared/text/steps';
import type { OpenDocument } from '../../../state/open-document';
import type { TextLines } from '../../../state/text-lines';
import type { ArticleDom } from '../text/article-dom';
import { letterDirection } from './letter-direction';

/** Where a caret is drawn: across and down the window, in CSS pixels. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Longer than any grapheme, in UTF-16 units: so much of a line is looked at for one letter. */
const letterReach = 64;

function middleOf(rect: DOMRect): number {
  return (rect.top + rect.bottom) / 2;
}

/**
 * Measures the lines of the open article as they are broken on the screen. Nothing is hit-tested, so it
 * does not matter what lies over the text; lines follow each other in reading order, so they are found
 * by halving.
 */
export class PageLines implements TextLines {
  constructor(
    private readonly dom: ArticleDom,
    private readonly open: OpenDocument,
    private readonly scroller: HTMLElement,
  ) {}

  private blockAt(offset: number): Block {
    const { blocks } = this.open;
    return blocks[blockIndexAt(blocks, utf16(offset))] as Block;
  }

  private rectOf(start: number, end: number): DOMRect | null {
    const rects = Array.from(this.dom.toRange(span(start, end))?.getClientRects() ?? []);
    return rects.find(({ width }) => width > 0) ?? rects[0] ?? null;
  }

  /** The end of the letter at an offset. */
  private letterEnd(offset: number, block: Block): number {
    const here = this.open.text.slice(offset, Math.min(block.end, offset + letterReach));
    return offset + graphemeCeiling(here, 1);
  }

  /** The start of the letter before an offset. */
  private letterBefore(offset: number, block: Block): number {
    const from = Math.max(block.start, offset - letterReach);
    return from + graphemeFloor(this.open.text.slice(from, offset), offset - from - 1);
  }

  /** Which way the letter at an offset runs on the screen. */
  private runsRight(offset: number, block: Block): boolean {
    const element = this.dom.toRange(span(offset, offset))?.startContainer.parentElement;
    const base = element == null || getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
    const from = Math.max(block.start, offset - 2 * letterReach);
    const line = this.open.text.slice(from, Math.min(block.end, offset + 2 * letterReach));
    return letterDirection(line, offset - from, base) === 'ltr';
  }

  /**
   * Where a caret before the letter at an offset is drawn: at the edge at which that letter begins, which
   * between Arabic and Latin words or numbers is not where the letter before it ends.
   */
  caretPlace(offset: Utf16Offset): CaretPlace | null {
    const block = this.blockAt(offset);
    if (offset < block.end) {
      const rect = this.rectOf(offset, this.letterEnd(offset, block));
      if (rect === null) return null;
      const x = this.runsRight(offset, block) ? rect.left : rect.right;
      return { x, top: rect.top, bottom: rect.bottom };
    }
    if (block.end === block.start) return null;
    const last = this.letterBefore(block.end, block);
    const rect = this.rectOf(last, block.end);
    if (rect === null) return null;
    const x = this.runsRight(last, block) ? rect.right : rect.left;
    return { x, top: rect.top, bottom: rect.bottom };
  }

  /** How far down the letter at an offset stands; letters without a box stand where the one before does. */
  private heightAt(offset: number, block: Block): { middle: number; size: number } | null {
    const last = Math.max(block.start, offset - letterReach);
    for (let at = Math.min(offset, block.end - 1); at >= last; at -= 1) {
      const rect = this.rectOf(at, at + 1);
      if (rect !== null) return { middle: middleOf(rect), size: rect.height };
    }
    return null;
  }

  /** The line on the screen that holds an offset: from its first letter to the next line's first. */
  private lineAt(offset: number): { start: number; end: number; block: Block } | null {
    const block = this.blockAt(offset);
    const here = this.heightAt(offset, block);
    if (here === null) return null;
    const sign = (at: number) => {
      const there = this.heightAt(at, block)?.middle ?? here.middle;
      return Math.abs(there - here.middle) < here.size / 2 ? 0 : Math.sign(there - here.middle);
    };
    const start = firstWhere(block.start, Math.min(offset, block.end), (at) => sign(at) >= 0);
    const end = firstWhere(Math.min(offset + 1, block.end), block.end, (at) => sign(at) > 0);
    return { start, end, block };
  }

  /** The place on a line that is nearest to a column. */
  private nearest(line: { start: number; end: number; block: Block }, column: number): number {
    let best = line.start;
    let distance = Number.POSITIVE_INFINITY;
    const consider = (at: number) => {
      const place = this.caretPlace(utf16(at));
      if (place === null || Math.abs(place.x - column) >= distance) return;
      distance = Math.abs(place.x - column);
      best = at;
    };
    for (let at = line.start; at < line.end; at = this.letterEnd(at, line.block)) consider(at);
    if (line.end === line.block.end) consider(line.end);
    return best;
  }

  lineStep(from: Utf16Offset, direction: StepDirection, column: number | null) {
    const line = this.lineAt(from);
    const x = column ?? this.caretPlace(from)?.x ?? null;
    if (line === null || x === null) return null;
    const within = direction === 1 ? line.end : line.start - 1;
    const isWithin = direction === 1 ? within < line.block.end : within >= line.block.start;
    const target = isWithin ? within : this.neighbour(line.block, direction);
    if (target === null) return null;
    this.dom.reveal(span(target, target));
    const next = this.lineAt(target);
    return next === null ? null : { offset: utf16(this.nearest(next, x)), column: x };
  }

  /** The near end of the next paragraph that has words. */
  private neighbour(block: Block, direction: StepDirection): number | null {
    const { blocks } = this.open;
    let index = blockIndexAt(blocks, block.start) + direction;
    while (blocks[index]?.isBlank === true) index += direction;
    const found = blocks[index];
    if (found === undefined) return null;
    return direction === 1 ? found.start : found.end;
  }

  lineEdge(from: Utf16Offset, direction: StepDirection): Utf16Offset | null {
    const line = this.lineAt(from);
    if (line === null) return null;
    if (direction === -1) return utf16(line.start);
    const { end, block } = line;
    // The end of a line that goes on is before the space at which it was broken.
    return utf16(end === block.end ? end : this.letterBefore(end, block));
  }

  firstInView(): Utf16Offset | null {
    const { left, width, top, bottom } = this.scroller.getBoundingClientRect();
    for (let y = top + 8; y < bottom; y += 12) {
      for (const part of [0.7, 0.5, 0.85]) {
        const offset = this.dom.offsetAt(left + width * part, y);
        if (offset !== null) return this.lineEdge(utf16(offset), -1);
      }
    }
    return null;
  }
}

/** The first number from `low` on for which something holds that holds ever after; else `high`. */
function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
