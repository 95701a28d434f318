import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const early = 'خمس سفن تحمل 42 ألف طن';
const late = '18 مليون دينار';
const article = [
  'ميناء مرسى الدردار يستقبل خمس سفن محمّلة بالقمح',
  `استقبل ميناء مرسى الدردار خلال الأسبوع الماضي ${early} من القمح، في أكبر حركة تفريغ يشهدها الميناء منذ توسعة رصيفه الشرقي، وفق ما أعلنت إدارته يوم الاثنين.`,
  'وقالت لمياء الخزامي، مديرة الميناء، إن السفن الخمس أفرغت حمولتها «من دون تأخير يُذكر»، وإن القمح نُقل ليلًا إلى صوامع سهل الزعرور تفاديًا لازدحام الطريق الساحلي.',
  `وكانت توسعة الرصيف الشرقي قد بدأت قبل عامين بتمويل من منظمة الأقاليم المتآخية، وبلغت كلفتها ${late}، وأضافت 240 مترًا إلى طول الرصيف.`,
  '',
].join('\n\n');
const corpus = corpusOf({ 'خبر.txt': article });

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first and the last letter of some words stand, in the page's own CSS pixels. */
function lettersOf(page: Page, words: string): Promise<readonly [Rect, Rect]> {
  return new ReaderPage(page).article.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const rectOf = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { left, top, width, height };
      };
      return [rectOf(at), rectOf(at + wanted.length - 1)] as const;
    }
    throw new Error(`not in the article: ${wanted}`);
  }, words);
}

/** Opens the only article, by key: nothing here relies on how clicks are counted in a zoomed window. */
async function openFirst(page: Page): Promise<void> {
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Enter');
  await new ReaderPage(page).waitFor('لمياء');
}

/**
 * Whether Playwright's mouse counts in the page's CSS pixels or in those of the window; that differs
 * between versions of Electron.
 */
async function countsInPagePixels(page: Page): Promise<boolean> {
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const answer = ({ clientX }: PointerEvent) => {
          delete document.documentElement.dataset.listening;
          resolve(clientX);
        };
        window.addEventListener('pointermove', answer, { once: true });
        document.documentElement.dataset.listening = '';
      }),
  );
  await page.locator('html[data-listening]').waitFor();
  await page.mouse.move(200, 200);
  return Math.abs((await seen) - 200) < 2;
}

/**
 * Drags over words as a real mouse does: in a zoomed window too, it has only whole pixels. (Between
 * two of them, Chromium now and then drops a selection, on a page without any script as well.)
 */
async function drag(page: Page, words: string, zoom: number): Promise<void> {
  const unit = (await countsInPagePixels(page)) ? zoom : 1;
  const whole = (cssPixels: number) => Math.round(cssPixels * zoom) / unit;
  const middle = ({ left, top, width, height }: Rect) => ({
    x: whole(left + width / 2),
    y: whole(top + height / 2),
  });
  const [first, last] = await lettersOf(page, words);
  const [from, to] = [middle(first), middle(last)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + Math.sign(from.x - to.x) * (20 / unit), to.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect.poll(() => new ReaderPage(page).selectedText()).toBe(words);
}

/** How far below the words the note about them begins, in the page's CSS pixels. */
async function noteBelow(page: Page, words: string): Promise<number> {
  const note = new ReaderPage(page).notes.filter({ hasText: words });
  const [first] = await lettersOf(page, words);
  const top = await note.evaluate((element) => element.getBoundingClientRect().top);
  return top - first.top;
}

for (const zoom of [1.21, 0.9]) {
  test.describe(`zoomed to ${zoom}`, () => {
    test.use({ corpus, settings: { annotator: 'نورة', zoom } });

    test('the mouse selects exactly the words it was drawn over', async ({ app, page }) => {
      const reader = new ReaderPage(page);
      const factor = await app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      );
      expect(factor).toBeCloseTo(zoom, 3);
      await openFirst(page);
      const wanted = [
        'لمياء الخزامي',
        early,
        late,
        'من دون تأخير يُذكر',
        // Numbers, which run against the words: here the page has to look under the mouse itself.
        '240',
        'تحمل 42',
        'وأضافت 240 مترًا',
        // Over the end of a line.
        'في أكبر حركة تفريغ يشهدها الميناء منذ توسعة رصيفه الشرقي، وفق ما أعلنت إدارته',
      ];
      for (const words of wanted) {
        await drag(page, words, zoom);
        await expect(reader.bar).toBeVisible();
      }
      await drag(page, early, zoom);
      await page.keyboard.press('c');
      await expect(reader.notes).toHaveCount(1);
      expect((await reader.highlights()).map(({ words }) => words)).toEqual([early]);
      await new ShellPage(page).saved();
      const sidecar = await app.sidecar('خبر.txt', 'نورة');
      const start = [...article.slice(0, article.indexOf(early))].length;
      expect(sidecar?.annotations[0]?.target[0]).toMatchObject({
        start,
        end: start + [...early].length,
      });
    });

    test('a note stands at the height of its line, and goes on doing so as one zooms', async ({
      app,
      page,
    }) => {
      const reader = new ReaderPage(page);
      await openFirst(page);
      for (const words of [early, late]) {
        await drag(page, words, zoom);
        await page.keyboard.press('c');
      }
      await expect(reader.notes).toHaveCount(2);
      await page.keyboard.press('Escape');
      const areAtTheirLines = async () => {
        for (const words of [early, late]) {
          await expect.poll(async () => Math.abs(await noteBelow(page, words))).toBeLessThan(24);
        }
      };
      await areAtTheirLines();
      await app.shot(`zoom-${zoom}`);
      for (const key of ['Control+=', 'Control+=', 'Control+0']) {
        const before = await page.evaluate(() => window.innerWidth);
        await page.keyboard.press(key);
        await expect.poll(() => page.evaluate(() => window.innerWidth)).not.toBe(before);
        await areAtTheirLines();
      }
    });
  });
}
