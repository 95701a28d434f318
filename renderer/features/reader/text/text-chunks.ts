import { baseDirection } from '../../../../shared/text/base-direction';
import { type Block, titleBlockIndex } from '../../../../shared/text/blocks';

/** A paragraph as the page shows it. */
export interface Paragraph {
  /** Index of its block. */
  readonly index: number;
  readonly words: string;
  readonly kind: 'block' | 'title' | 'blank' | 'part';
  readonly direction: 'rtl' | 'ltr' | undefined;
}

/** Some paragraphs in a row: what the browser lays out and styles together, or leaves alone. */
export interface TextChunk {
  readonly paragraphs: readonly Paragraph[];
  /** About how high it is, in em of the text: for the scroll bar, before it is laid out. */
  readonly height: number;
}

/** A chunk is full with so many UTF-16 units: about a screen of text. */
const chunkSize = 2_000;
/** About how many letters fill a line, and the heights of a line and of the gap below a paragraph in em. */
const lettersInLine = 62;
const lineHeight = 2.05;
const gapHeight = 0.9;

function kindOf(blocks: readonly Block[], index: number, titleIndex: number): Paragraph['kind'] {
  if (blocks[index]?.isBlank === true) return 'blank';
  if (blocks[index + 1]?.continues === true) return 'part';
  return index === titleIndex ? 'title' : 'block';
}

/** The end of the line that begins with a block: that of its last part. */
function lineEnd(blocks: readonly Block[], index: number): number {
  let last = index;
  while (blocks[last + 1]?.continues === true) last += 1;
  return blocks[last]?.end ?? 0;
}

function paragraphsOf(text: string, blocks: readonly Block[]): Paragraph[] {
  const titleIndex = titleBlockIndex(text, blocks);
  let direction: Paragraph['direction'];
  return blocks.map((block, index) => {
    if (!block.continues) {
      const line = block.isBlank ? '' : text.slice(block.start, lineEnd(blocks, index));
      direction = baseDirection(line) ?? undefined;
    }
    const words = text.slice(block.start, block.end);
    return { index, words, kind: kindOf(blocks, index, titleIndex), direction };
  });
}

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { kind, words }) => {
    if (kind === 'blank') return sum;
    const gap = kind === 'part' ? 0 : gapHeight;
    return sum + Math.ceil(words.length / lettersInLine) * lineHeight + gap;
  }, 0);
}

/** Cuts the paragraphs of an article into chunks, in order. */
export function chunkText(text: string, blocks: readonly Block[]): TextChunk[] {
  const chunks: TextChunk[] = [];
  let paragraphs: Paragraph[] = [];
  let size = 0;
  const close = () => {
    if (paragraphs.length > 0) chunks.push({ paragraphs, height: heightOf(paragraphs) });
    paragraphs = [];
    size = 0;
  };
  for (const paragraph of paragraphsOf(text, blocks)) {
    if (size + paragraph.words.length > chunkSize) close();
    paragraphs.push(paragraph);
    size += paragraph.words.length + 1;
  }
  close();
  return chunks;
}
