import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface WordsBox extends Point {
  readonly width: number;
  readonly bottom: number;
}

/** The reader as a person meets it: real mouse, real keys, and what stands on the screen. */
export class ReaderPage {
  readonly article: Locator;
  readonly bar: Locator;
  readonly margin: Locator;
  readonly notes: Locator;
  readonly links: Locator;
  /** The search in the article. */
  readonly find: { readonly bar: Locator; readonly field: Locator; readonly count: Locator };

  constructor(private readonly page: Page) {
    this.article = page.getByTestId('glossed-page').locator('article');
    this.bar = page.locator('[data-annotate-bar]');
    this.margin = page.getByTestId('glossed-page').locator('aside').last();
    this.notes = this.margin.locator('[data-note]');
    this.links = page.getByTestId('glossed-page').locator('li[data-verdict]');
    const bar = page.getByTestId('glossed-page').getByRole('search');
    this.find = { bar, field: bar.getByRole('searchbox'), count: bar.getByRole('status') };
  }

  /** Where the lines of the article's own words are on the screen, in CSS pixels. */
  lineTops(): Promise<number[]> {
    return this.article.locator('[data-block]').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const range = document.createRange();
        range.selectNodeContents(block);
        return Array.from(range.getClientRects(), ({ top }) => top);
      }),
    );
  }

  /** Waits until an article with these words is on the screen. */
  async waitFor(words: string): Promise<void> {
    await expect(this.article).toContainText(words);
  }

  /**
   * Where to press and where to let go to drag over some words: the middle of their first and of
   * their last letter, on whole pixels: a real mouse has no others, and Chromium at times drops a
   * selection that was begun between two. Words are found within one paragraph.
   */
  private async edges(words: string): Promise<readonly [Point, Point]> {
    return this.article.evaluate(async (article, wanted) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        const letter = (offset: number) => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        };
        // Paragraphs that come near the screen take their true height only then, as for a person. The
        // words are brought to the middle, not their paragraph, which may be higher than the window.
        for (let round = 0; round < 3; round += 1) {
          const scroller = article.closest('[data-scroller]');
          scroller?.scrollBy({ top: letter(at).top - window.innerHeight / 2 });
          await frame();
          await frame();
        }
        const middle = (offset: number) => {
          const rect = letter(offset);
          return {
            x: Math.round(rect.left + rect.width / 2),
            y: Math.round(rect.top + rect.height / 2),
          };
        };
        return [middle(at), middle(at + wanted.length - 1)] as const;
      }
      throw new Error(`not in the article: ${wanted}`);
    }, words);
  }

  /** Drags the mouse over some words, as a person would; what is selected follows the app's rules. */
  async selectWords(words: string, options: { exact?: boolean } = {}): Promise<void> {
    const [from, to] = await this.edges(words);
    const { mouse, keyboard } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(Math.round((from.x + to.x) / 2), Math.round((from.y + to.y) / 2));
    await mouse.move(to.x, to.y);
    if (options.exact === true) await keyboard.down('Alt');
    await mouse.up();
    if (options.exact === true) await keyboard.up('Alt');
    await expect(this.bar).toBeVisible();
  }

  /** The middle of some words, on whole pixels. */
  async pointOf(words: string): Promise<Point> {
    const [from, to] = await this.edges(words);
    return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
  }

  /** How far down the window the line of some words stands, in CSS pixels. */
  async lineTop(words: string): Promise<number> {
    const [from] = await this.edges(words);
    return from.y;
  }

  /** Where every letter of the article stands in the window: across, down and its width, in CSS pixels. */
  letterPlaces(): Promise<number[]> {
    return this.article.evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const places: number[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let i = 0; i < (node.nodeValue?.length ?? 0); i += 1) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { x, y, width } = range.getBoundingClientRect();
          places.push(x, y, width);
        }
      }
      return places;
    });
  }

  /** The boxes of some words in the window, one a line, in CSS pixels. */
  boxesOf(all: readonly string[]): Promise<Record<string, WordsBox[]>> {
    return this.article.evaluate((article, wanted) => {
      const found: Record<string, { x: number; y: number; width: number; bottom: number }[]> = {};
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const words of wanted) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at === -1) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          found[words] = [...range.getClientRects()].map(({ x, y, width, bottom }) => {
            return { x, y, width, bottom };
          });
        }
      }
      return found;
    }, all);
  }

  /** Where the first letter of some words begins or ends across the window, in CSS pixels. */
  letterEdge(words: string, edge: 'left' | 'right'): Promise<number> {
    return this.article.evaluate(
      (article, [wanted, side]) => {
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1;
          if (at === -1) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect()[side];
        }
        return Number.NaN;
      },
      [words, edge] as const,
    );
  }

  /** Clicks in the middle of some words. */
  async clickWords(words: string, options: { button?: 'left' | 'right' } = {}): Promise<void> {
    const [from, to] = await this.edges(words);
    const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
    await this.page.mouse.click(middle.x, middle.y, options);
  }

  /** The words that are selected on the page right now. */
  selectedText(): Promise<string> {
    return this.page.evaluate(() => window.getSelection()?.toString() ?? '');
  }

  /** All painted highlights: the browser's name for their look, and the words under them. */
  highlights(): Promise<{ name: string; words: string }[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        [...highlight].map((range) => ({ name, words: (range as Range).toString() })),
      ),
    );
  }

  /** The words painted under one of the browser's names for highlights. */
  painted(name: string): Promise<string[]> {
    return this.page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
      name,
    );
  }

  /** Distance in CSS pixels between the top of a note and the top of the words it glosses. */
  async noteOffset(note: Locator, words: string): Promise<number> {
    const box = await note.boundingBox();
    const top = await this.article.evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getClientRects()[0]?.top ?? Number.NaN;
      }
      return Number.NaN;
    }, words);
    return (box?.y ?? Number.NaN) - top;
  }
}
