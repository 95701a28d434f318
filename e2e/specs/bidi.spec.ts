import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { hardLines } from '../fixtures/hard-lines';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'أسطر.txt';
const text = hardLines.map(({ line }) => `${line}\n\n`).join('');

test.use({ corpus: corpusOf({ [article]: text }), settings: { annotator: 'نورة' } });

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where every letter stands in the article, in logical order. */
function glyphs(page: Page): Promise<Box[]> {
  return new ReaderPage(page).article.evaluate((root) => {
    const places: Box[] = [];
    const origin = root.getBoundingClientRect();
    for (const paragraph of root.querySelectorAll('p:not(:empty)')) {
      const node = paragraph.firstChild as Text;
      for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        places.push({ left: left - origin.left, top: top - origin.top, width, height });
      }
    }
    return places;
  });
}

/** The rectangles of the highlight over some words, and those of the words. */
function painted(page: Page, words: string): Promise<{ highlight: Box[]; words: Box[] }> {
  return new ReaderPage(page).article.evaluate((root, wanted) => {
    const boxes = (range: Range) =>
      Array.from(range.getClientRects(), ({ left, top, width, height }) => ({
        left,
        top,
        width,
        height,
      }));
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight] as Range[])
      .filter((range) => range.toString() === wanted);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
    }
    return { highlight: ranges.flatMap(boxes), words: boxes(range) };
  }, words);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where to press and let go to take some words whole: on the outer half of their first and of their
 * last letter, on whole pixels. First and last either in the text or, in the paragraph's direction,
 * on the screen.
 */
function endsOf(page: Page, words: string, order: 'text' | 'screen'): Promise<[Point, Point]> {
  return new ReaderPage(page).article.evaluate(
    (root, [wanted, kind]) => {
      const paragraphs = [...root.querySelectorAll('p:not(:empty)')];
      const paragraph = paragraphs.find((one) => one.textContent?.includes(wanted));
      const node = paragraph?.firstChild;
      if (paragraph === undefined || node == null) throw new Error(`not in the article: ${wanted}`);
      paragraph.scrollIntoView({ block: 'center' });
      const from = paragraph.textContent?.indexOf(wanted) ?? 0;
      const boxes = [...new Intl.Segmenter('ar').segment(wanted)].map(({ index, segment }) => {
        const range = document.createRange();
        range.setStart(node, from + index);
        range.setEnd(node, from + index + segment.length);
        return range.getBoundingClientRect();
      });
      const isRtl = getComputedStyle(paragraph).direction === 'rtl';
      const onScreen = boxes.toSorted((a, b) => (isRtl ? b.left - a.left : a.left - b.left));
      const [first, second, beforeLast, last] = (() => {
        const list = kind === 'text' ? boxes : onScreen;
        return [list[0], list[1], list.at(-2), list.at(-1)] as DOMRect[];
      })() as [DOMRect, DOMRect, DOMRect, DOMRect];
      const at = (box: DOMRect, part: number) => ({
        x: Math.round(box.left + box.width * part),
        y: Math.round(box.top + box.height / 2),
      });
      // The outer half is the one away from the neighbour.
      return [
        at(first, second.left < first.left ? 0.75 : 0.25),
        at(last, beforeLast.left < last.left ? 0.75 : 0.25),
      ] as [Point, Point];
    },
    [words, order] as const,
  );
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(Math.round((from.x + to.x) / 2), Math.round((from.y + to.y) / 2));
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Drags over words; they are selected when the bar stands under them. */
async function select(page: Page, ends: readonly [Point, Point]): Promise<string> {
  await drag(page, ...ends);
  await expect(new ReaderPage(page).bar).toBeVisible();
  return new ReaderPage(page).selectedText();
}

async function unselect(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(new ReaderPage(page).bar).toBeHidden();
}

test('a drag from the first letter to the last takes the words between, and no more', async ({
  page,
}) => {
  await new LibraryPage(page).open(article);
  for (const { line, words, isTangled = false } of hardLines) {
    await test.step(line, async () => {
      for (const order of isTangled ? (['text'] as const) : (['text', 'screen'] as const)) {
        const [first, last] = await endsOf(page, words, order);
        expect.soft(await select(page, [first, last]), `${order}, forward`).toBe(words);
        await unselect(page);
        expect.soft(await select(page, [last, first]), `${order}, backward`).toBe(words);
        await unselect(page);
      }
    });
  }
});

test('painting words moves no letter and covers exactly these words', async ({ page }) => {
  // Every line is marked twice, and all letters of the page are measured after each mark.
  test.slow();
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const marks = async () => (await reader.highlights()).map((mark) => mark.words);
  await new LibraryPage(page).open(article);
  const before = await glyphs(page);
  expect(before).toHaveLength(hardLines.map(({ line }) => line).join('').length);
  for (const [index, { line, words }] of hardLines.entries()) {
    await test.step(line, async () => {
      await select(page, await endsOf(page, words, 'text'));
      await shell.press('c');
      await expect.poll(marks).toHaveLength(index * 2 + 1);
      const after = await painted(page, words);
      expect(after.words.length).toBeGreaterThan(0);
      expect(after.highlight).toEqual(after.words);
      expect(await glyphs(page)).toEqual(before);
      // Nor does a second one in it, that begins in the middle of a word.
      await shell.press('Escape');
      const [first, last] = await endsOf(page, words, 'text');
      const inside = { x: Math.round((first.x * 2 + last.x) / 3), y: first.y };
      await page.keyboard.down('Alt');
      await select(page, [inside, last]);
      await page.keyboard.up('Alt');
      await shell.press('1');
      await expect.poll(marks).toHaveLength(index * 2 + 2);
      expect(await glyphs(page)).toEqual(before);
      await shell.press('Escape');
    });
  }
});

test.describe('words that open with a Latin name', () => {
  const named = 'خبر.txt';
  const title = 'Nakheel Port: وصلت خمس سفن إلى الميناء صباح أمس';
  const words = 'Nakheel Port إن السفن الخمس غادرت رصيفها الجديد';
  test.use({ corpus: corpusOf({ [named]: `${title}\n\nقالت ${words} اليوم.\n` }) });

  test('run from the right wherever they are shown, as they do on their page', async ({ page }) => {
    const library = new LibraryPage(page);
    const reader = new ReaderPage(page);
    const directionOf = (shown: Locator) =>
      shown.first().evaluate((element) => getComputedStyle(element).direction);
    expect(await directionOf(library.row(named).getByText(title))).toBe('rtl');
    await library.open(named);
    expect(await directionOf(page.getByRole('option').getByText(title))).toBe('rtl');
    await reader.selectWords(words);
    await page.keyboard.press('c');
    expect(await directionOf(reader.notes.getByText(words))).toBe('rtl');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Nakheel');
    expect(await directionOf(page.getByRole('dialog').getByText(title))).toBe('rtl');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F6');
    const list = page.getByTestId('annotation-list');
    expect(await directionOf(list.getByText('Nakheel Port'))).toBe('rtl');
  });
});
