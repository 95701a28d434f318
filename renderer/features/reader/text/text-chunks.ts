import { type Span, span } from '../../../../shared/model/span';
import { baseDirection } from '../../../../shared/text/base-direction';
import { type Block, titleBlockIndex } from '../../../../shared/text/blocks';

/** A paragraph as the page shows it. */
export interface Paragraph {
  /** Index of its block. */
  readonly index: number;
  readonly words: string;
  readonly kind: 'block' | 'title' | 'blank' | 'part';
  readonly direction: 'rtl' | 'ltr' | null;
}

/** Some paragraphs in a row: what the browser lays out and styles together, or leaves alone. */
export interface TextChunk {
  /** Indices of its blocks, half-open. */
  readonly first: number;
  readonly end: number;
  /** The stretch of text it shows, in UTF-16 units. */
  readonly span: Span;
  /** About how high it is, in em of the text: for the scroll bar, before it is laid out. */
  readonly height: number;
}

/** A chunk is full with so many UTF-16 units: about a screen of text. */
const chunkSize = 2_000;
/** About how many letters fill a line, and the heights of a line and of the gap below a paragraph in em. */
const lettersInLine = 62;
const lineHeight = 2.05;
const gapHeight = 0.9;

/** The paragraphs of one article, each made when it is asked for. */
export class TextChunks {
  readonly chunks: readonly TextChunk[];
  private readonly titleIndex: number;
  /** By index of the block that a line begins with. */
  private readonly directions = new Map<number, Paragraph['direction']>();

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
  ) {
    this.titleIndex = titleBlockIndex(text, blocks);
    this.chunks = this.cut();
  }

  /** The paragraphs of a chunk, in order. */
  paragraphsOf({ first, end }: TextChunk): Paragraph[] {
    return this.blocks.slice(first, end).map((block, place) => {
      const index = first + place;
      const words = this.text.slice(block.start, block.end);
      return { index, words, kind: this.kindOf(index), direction: this.directionOf(index) };
    });
  }

  private cut(): TextChunk[] {
    const { blocks } = this;
    const chunks: TextChunk[] = [];
    let first = 0;
    let size = 0;
    blocks.forEach(({ start, end }, index) => {
      const length = end - start;
      if (size + length > chunkSize && index > first) {
        chunks.push(this.chunkOf(first, index));
        first = index;
        size = 0;
      }
      size += length + 1;
    });
    if (blocks.length > first) chunks.push(this.chunkOf(first, blocks.length));
    return chunks;
  }

  private chunkOf(first: number, end: number): TextChunk {
    const start = this.blocks[first]?.start ?? 0;
    const stretch = span(start, this.blocks[end - 1]?.end ?? start);
    return { first, end, span: stretch, height: this.heightOf(first, end) };
  }

  private heightOf(first: number, end: number): number {
    let height = 0;
    for (let index = first; index < end; index += 1) {
      const block = this.blocks[index];
      const kind = this.kindOf(index);
      if (block === undefined || kind === 'blank') continue;
      height += Math.ceil((block.end - block.start) / lettersInLine) * lineHeight;
      if (kind !== 'part') height += gapHeight;
    }
    return height;
  }

  private kindOf(index: number): Paragraph['kind'] {
    if (this.blocks[index]?.isBlank === true) return 'blank';
    if (this.blocks[index + 1]?.continues === true) return 'part';
    return index === this.titleIndex ? 'title' : 'block';
  }

  /** All parts of a line have the direction of the line; one without letters has that before it. */
  private directionOf(index: number): Paragraph['direction'] {
    let first = index;
    while (this.blocks[first]?.continues === true) first -= 1;
    const known = this.directions.get(first);
    if (known !== undefined) return known;
    const { start = 0, isBlank = true } = this.blocks[first] ?? {};
    const line = isBlank ? '' : this.text.slice(start, this.lineEnd(first));
    const direction = baseDirection(line);
    this.directions.set(first, direction);
    return direction;
  }

  private lineEnd(first: number): number {
    let last = first;
    while (this.blocks[last + 1]?.continues === true) last += 1;
    return this.blocks[last]?.end ?? 0;
  }
}
