import { type Span, span, type Utf16Offset } from '../model/span';
import { cutLongLine } from './cut-long-line';

/** A line of the article without its line end. */
export interface Line extends Span {
  /** Whether there is anything but white space in it. */
  readonly isBlank: boolean;
}

/**
 * A view unit: a line of the article, or a part of a very long one. The parts of a line follow each
 * other without a gap and share the line's base direction.
 */
export interface Block extends Line {
  /** Whether it goes on with the line of the block before. */
  readonly continues: boolean;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** Line ends of the Unicode Standard (§5.8): CRLF, LF, CR, NEL, LS, PS, and the form feed of old pages. */
const lineEnds: ReadonlySet<number> = new Set([
  lineFeed,
  carriageReturn,
  0x0c,
  0x85,
  0x2028,
  0x2029,
]);

/** Whether a UTF-16 unit ends a line; nearly all of an article is told by the first comparison. */
function endsLine(unit: number): boolean {
  const isLetter = (unit > 0x85 && unit < 0x2028) || (unit >= 0x20 && unit < 0x85);
  return !isLetter && lineEnds.has(unit);
}

/** Cuts article text into lines, in order. What lies between two lines is exactly one line end. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!endsLine(unit)) continue;
    lines.push(line(text, start, at));
    if (unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    start = at + 1;
  }
  lines.push(line(text, start, text.length));
  return lines;
}

function line(text: string, start: number, end: number): Line {
  return { ...span(start, end), isBlank: !/\S/u.test(text.slice(start, end)) };
}

/** Lines up to this length stay whole, in UTF-16 units: the browser lays a line out as one piece. */
const wholeLineLimit = 4_000;

/** Cuts article text into view units, in order. Between two of them lies one line end, or nothing. */
export function splitBlocks(text: string): Block[] {
  return splitLines(text).flatMap((whole) =>
    whole.end - whole.start <= wholeLineLimit
      ? [{ ...whole, continues: false }]
      : partsOf(text, whole),
  );
}

function partsOf(text: string, whole: Line): Block[] {
  return cutLongLine(text, whole).map((part, index) => ({
    ...part,
    isBlank: whole.isBlank,
    continues: index > 0,
  }));
}

/**
 * Index of the block that holds an offset, or of the block before the line end it lies in.
 * Binary search; `blocks` is never empty.
 */
export function blockIndexAt(blocks: readonly Block[], offset: Utf16Offset): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const titleLengthLimit = 160;
/** So much of a line is looked at for its title, in UTF-16 units: a line may be the whole article. */
const titleReadLimit = 4_000;

/** What a site says about itself and not about the news: a menu, or its question about cookies. */
function looksLikeSiteText(line: string): boolean {
  const separators = line.match(/[|›»•·]/gu)?.length ?? 0;
  return separators >= 3 || /ملفات تعريف الارتباط|الكوكيز|\bcookies?\b/iu.test(line);
}

/**
 * The block that serves as the article's title: the first line with words that is not the site's own, or
 * the first line with words. -1 for an article without text.
 */
export function titleBlockIndex(text: string, blocks: readonly Line[]): number {
  const isTitle = ({ start, end, isBlank }: Line) =>
    !isBlank && !looksLikeSiteText(text.slice(start, end));
  const index = blocks.findIndex(isTitle);
  return index === -1 ? blocks.findIndex((block) => !block.isBlank) : index;
}

/** The article's title as one line, without a Markdown mark; empty for an article without text. */
export function titleOf(text: string): string {
  const lines = splitLines(text);
  const title = lines[titleBlockIndex(text, lines)];
  if (title === undefined) return '';
  const beginning = text.slice(title.start, Math.min(title.end, title.start + titleReadLimit));
  const words = beginning.replace(/\s+/g, ' ').trim().replace(/^#+ /, '');
  const characters = [...words];
  return characters.length <= titleLengthLimit
    ? words
    : `${characters.slice(0, titleLengthLimit).join('')}…`;
}
