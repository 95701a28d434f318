import type { Block } from '../../../../shared/text/blocks';
import styles from './article-page.module.css';
import { type Paragraph, type TextChunk, TextChunks } from './text-chunks';

/** The attribute by which a paragraph tells the index of its block. */
export const blockAttribute = 'data-block';

/** The attribute of the chunks that paragraphs stand in: the index of theirs. */
const chunkAttribute = 'data-chunk';

/** What goes on in the background ends with this much of a frame left, in ms. */
const breath = 4;

/**
 * The article's words in the page: one paragraph a block, each with exactly one text node that
 * nothing touches. All chunks stand from the start, as high as they will be, and what is far from
 * the screen is neither styled nor laid out; their paragraphs come when somebody asks for them, or
 * when there is nothing else to do.
 */
export class ArticlePage {
  readonly chunks: readonly HTMLElement[];
  /** Where things are shown that stand under the title without being part of the text. */
  readonly afterTitle = document.createElement('div');
  private readonly texts: TextChunks;
  private readonly paragraphs: (HTMLElement | undefined)[];
  private readonly empty: Set<number>;
  private idle = 0;

  constructor(root: HTMLElement, text: string, blocks: readonly Block[]) {
    this.texts = new TextChunks(text, blocks);
    this.paragraphs = new Array<HTMLElement | undefined>(blocks.length);
    this.empty = new Set(this.texts.chunks.keys());
    this.chunks = this.texts.chunks.map(shellOf);
    root.replaceChildren(...this.chunks);
    // Whether a selection reaches beyond the text is told by its first and its last paragraph.
    this.fill(0);
    this.fill(this.chunks.length - 1);
    this.idle = requestIdleCallback(this.fillIdly);
  }

  /** Lets go of the page. */
  close(): void {
    cancelIdleCallback(this.idle);
  }

  /** The paragraph of a block; it is made where it is not there yet. */
  paragraph(blockIndex: number): HTMLElement | undefined {
    const known = this.paragraphs[blockIndex];
    if (known !== undefined) return known;
    this.fill(this.chunkIndexOf(blockIndex));
    return this.paragraphs[blockIndex];
  }

  /** The chunk that shows a block. */
  chunkOf(blockIndex: number): HTMLElement | null {
    return this.chunks[this.chunkIndexOf(blockIndex)] ?? null;
  }

  /** What a chunk shows, or `undefined` for another element. */
  textOf(chunk: Element): TextChunk | undefined {
    return this.texts.chunks[indexOf(chunk)];
  }

  /** Makes sure that a chunk has its paragraphs. */
  fillChunk(chunk: Element): void {
    this.fill(indexOf(chunk));
  }

  private fill(chunkIndex: number): void {
    const chunk = this.texts.chunks[chunkIndex];
    const shell = this.chunks[chunkIndex];
    if (chunk === undefined || shell === undefined || !this.empty.delete(chunkIndex)) return;
    for (const paragraph of this.texts.paragraphsOf(chunk)) {
      const element = elementOf(paragraph);
      this.paragraphs[paragraph.index] = element;
      shell.append(element);
      if (paragraph.kind === 'title') shell.append(this.afterTitle);
    }
    shell.style.minBlockSize = '';
  }

  private chunkIndexOf(blockIndex: number): number {
    const { chunks } = this.texts;
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((chunks[middle] as TextChunk).first <= blockIndex) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private fillIdly = (deadline: IdleDeadline): void => {
    for (const index of this.empty) {
      if (deadline.timeRemaining() < breath) break;
      this.fill(index);
    }
    if (this.empty.size > 0) this.idle = requestIdleCallback(this.fillIdly);
  };
}

function indexOf(chunk: Element): number {
  return Number(chunk.getAttribute(chunkAttribute) ?? Number.NaN);
}

/** A chunk without its paragraphs, as high as they are guessed to be. */
function shellOf({ height }: TextChunk, index: number): HTMLElement {
  const shell = document.createElement('div');
  shell.className = styles.chunk ?? '';
  shell.setAttribute(chunkAttribute, String(index));
  shell.style.containIntrinsicBlockSize = `auto ${height}em`;
  shell.style.minBlockSize = `${height}em`;
  return shell;
}

function elementOf({ index, words, kind, direction }: Paragraph): HTMLElement {
  const element = document.createElement('p');
  element.className = styles[kind] ?? '';
  element.setAttribute(blockAttribute, String(index));
  if (direction !== null) element.dir = direction;
  if (words !== '') element.append(words);
  return element;
}
