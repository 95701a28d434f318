import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خفي.txt';
const filler = 'وتواصلت أعمال التفريغ في الميناء طوال اليوم دون حوادث تُذكر.\n\n'.repeat(40);
const overridden = '\u202e1234\u202c';
const unclosed = '\u202bسفينة Nakheel تصل.';
const text = `الأحرف الخفية\n\nقال\u00a0الوزير\u200f: «وصلت Nakheel\u200e!» إن\u200bالسفن تنتظر.\n\nبلغت الحمولة ${overridden} طنا.\n\n${filler}ثم قال: ${unclosed}\n`;

test.use({ corpus: corpusOf({ [article]: text }), settings: { annotator: 'نورة' } });

/** Where every letter of the first paragraphs stands in the window, in logical order. */
function glyphs(page: Page): Promise<number[][]> {
  return new ReaderPage(page).article.evaluate((root) =>
    [...root.querySelectorAll('p:not(:empty), h1, h2')].slice(0, 6).flatMap((paragraph) => {
      const node = paragraph.firstChild as Text;
      return Array.from({ length: node.length }, (_, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left, top, width, height];
      });
    }),
  );
}

/** The marks near the screen: of which character, and how far from its place across and down. */
function marks(page: Page): Promise<{ sign: string; off: number }[]> {
  return page.getByTestId('invisibles').evaluate((layer) => {
    const root = document.querySelector('article') as HTMLElement;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places: DOMRect[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const match of (node.nodeValue ?? '').matchAll(/[\u00a0\u200b-\u200f\u202a-\u202e]/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + 1);
        places.push(range.getBoundingClientRect());
      }
    }
    return [...layer.children].map((mark, index) => {
      const box = mark.getBoundingClientRect();
      const rect = places[index] as DOMRect;
      const name = mark.firstElementChild?.getAttribute('aria-label') ?? '';
      const sign = /U\+[0-9A-F]+/.exec(name)?.[0] ?? '';
      const across = Math.abs(box.left - rect.left) + Math.abs(box.width - rect.width);
      return { sign, off: across + Math.abs(box.top - rect.top) };
    });
  });
}

test('invisible characters are marked on demand, and no letter moves', async ({ app, page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open(article);
  await reader.waitFor('الحمولة');
  await expect(page.getByTestId('invisibles')).toHaveCount(0);
  const [before, words] = [await glyphs(page), await reader.article.textContent()];
  await shell.press('i');
  const layer = page.getByTestId('invisibles');
  await expect(layer.getByRole('img', { name: 'U+00A0' })).toHaveCount(1);
  expect(await layer.getByRole('img', { name: 'U+200F' }).getAttribute('title')).toContain(
    'علامة من اليمين إلى اليسار',
  );
  const found = await marks(page);
  expect(found.slice(0, 6).map(({ sign }) => sign)).toEqual(
    ['00A0', '200F', '200E', '200B', '202E', '202C'].map((code) => `U+${code}`),
  );
  expect(Math.max(...found.map(({ off }) => off))).toBeLessThan(0.5);
  expect(await glyphs(page)).toEqual(before);
  expect(await reader.article.textContent()).toBe(words);
  await app.shot('invisibles');
  await reader.selectWords('السفن تنتظر');
  expect(await reader.selectedText()).toContain('تنتظر');
  await shell.press('i');
  await expect(layer).toHaveCount(0);
});

test('hidden direction marks that turn words around are told of and gone to', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  await new LibraryPage(page).open(article);
  const notice = page.getByTestId('bidi-notice');
  await expect(notice).toContainText('في موضعين قد تغيّر علامات اتجاه خفية');
  expect(await reader.painted('bidi-fault')).toContain(overridden);
  await notice.getByRole('button', { name: 'إلى الموضع الأول' }).click();
  await expect.poll(() => reader.selectedText()).toContain('1234');
  await notice.getByRole('button', { name: 'إلى الموضع التالي' }).click();
  await expect.poll(() => reader.selectedText()).toContain('Nakheel تصل.');
  await expect(reader.article.getByText('ثم قال')).toBeInViewport();
  await app.shot('bidi-notice');
  await page.keyboard.press('Shift+I');
  await expect.poll(() => reader.selectedText()).toContain('1234');
  await expect(notice).toBeInViewport();
});

test.describe('in English', () => {
  test.use({ settings: { annotator: 'Noura', language: 'en' } });
  test('the warning and the names of the marks are in English', async ({ page }) => {
    await new LibraryPage(page).open(article);
    await expect(page.getByTestId('bidi-notice')).toContainText('In 2 places hidden direction');
    await page.keyboard.press('i');
    const mark = page.getByTestId('invisibles').getByTitle('no-break space');
    await expect(mark).toHaveCount(1);
  });
});
