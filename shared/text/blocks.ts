import { type Span, span, type Utf16Offset } from '../model/span';

/** A line of the article without its line end: a view unit with a base direction of its own. */
export interface Block extends Span {
  /** Whether there is anything but white space in it. */
  readonly isBlank: boolean;
}

/** Line ends of the Unicode Standard (§5.8): CRLF, LF, CR, NEL, LS, PS, and the form feed of old pages. */
const lineEnd = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;

/** Cuts article text into blocks, in order. What lies between two blocks is exactly one line end. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    blocks.push(block(text, start, match.index));
    start = match.index + match[0].length;
  }
  blocks.push(block(text, start, text.length));
  return blocks;
}

function block(text: string, start: number, end: number): Block {
  return { ...span(start, end), isBlank: text.slice(start, end).trim() === '' };
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

/** What a site says about itself and not about the news: a menu, or its question about cookies. */
function looksLikeSiteText(line: string): boolean {
  const separators = line.match(/[|›»•·]/gu)?.length ?? 0;
  return separators >= 3 || /ملفات تعريف الارتباط|الكوكيز|\bcookies?\b/iu.test(line);
}

/**
 * The block that serves as the article's title: the first line with words that is not the site's own, or
 * the first line with words. -1 for an article without text.
 */
export function titleBlockIndex(text: string, blocks: readonly Block[]): number {
  const isTitle = ({ start, end, isBlank }: Block) =>
    !isBlank && !looksLikeSiteText(text.slice(start, end));
  const index = blocks.findIndex(isTitle);
  return index === -1 ? blocks.findIndex((block) => !block.isBlank) : index;
}

/** The article's title as one line, without a Markdown mark; empty for an article without text. */
export function titleOf(text: string): string {
  const blocks = splitBlocks(text);
  const title = blocks[titleBlockIndex(text, blocks)];
  if (title === undefined) return '';
  const line = text.slice(title.start, title.end).replace(/\s+/g, ' ').trim().replace(/^#+ /, '');
  const characters = [...line];
  return characters.length <= titleLengthLimit
    ? line
    : `${characters.slice(0, titleLengthLimit).join('')}…`;
}
