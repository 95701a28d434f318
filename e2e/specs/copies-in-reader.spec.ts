import { expect, test } from '../fixtures/app';
import { copiedStory, story } from '../fixtures/copied-story';
import { corpusOf, seedNews } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { seedArticle, useSeedNews } from '../fixtures/seed-article';
import { CopiesInReader } from '../pages/copies-in-reader';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';

test.describe('real articles', () => {
  test.use({ corpus: seedNews ?? corpusOf({}), settings: { annotator: 'نورة' } });
  useSeedNews();

  test('passages that stand elsewhere are marked, opened there, and dimmed', async ({
    app,
    page,
  }) => {
    const [library, reader] = [new LibraryPage(page), new ReaderPage(page)];
    const copied = new CopiesInReader(page);
    const [agency, second, copy] = await Promise.all(
      ['000', '001', '002'].map((beginning) => seedArticle(app, beginning)),
    );
    if (!agency || !second || !copy) throw new Error('three articles were expected');
    await library.open(agency.path);
    const heightBefore = await reader.article.evaluate((element) => element.scrollHeight);
    await copied.look();
    expect(await reader.article.evaluate((element) => element.scrollHeight)).toBe(heightBefore);
    // All four paragraphs that 000 and 001 share stand in 002 too.
    const names = await copied.marks.evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('aria-label')),
    );
    expect(new Set(names)).toEqual(new Set(['في مقال آخر أيضا', 'في مقالين آخرين أيضا']));
    await app.shot('copies-marks');

    await page.keyboard.press('n');
    const dimmed = await reader.painted('copies-dimmed');
    expect(dimmed.length).toBeGreaterThan(0);
    await expect(page.getByText('خفت ما في مقالات أخرى')).toBeVisible();
    await app.shot('copies-new');
    await page.keyboard.press('n');
    expect(await reader.painted('copies-dimmed')).toEqual([]);

    await copied.marks.filter({ hasText: 'مقالين' }).first().focus();
    await page.keyboard.press('Enter');
    await expect(copied.menu.getByRole('menuitem')).toHaveCount(2);
    await app.shot('copies-also-in');
    await page.keyboard.press('Enter');
    await reader.waitFor(second.lines[0] ?? '');
    // At the passage itself, not at the top of the file.
    const caret = page.locator('[data-caret]');
    await expect(caret).toBeInViewport();
    const at = Number(await caret.getAttribute('data-caret'));
    const [line] = second.text.slice(at).split(/\r?\n/u);
    expect(line?.trim().length).toBeGreaterThan(0);
    expect(agency.text).toContain(line?.trim().slice(0, 40) ?? '-');
    await page.keyboard.press('Alt+ArrowRight');
    await reader.waitFor(agency.lines[0] ?? '');
  });

  test('the second story of 001 stands nowhere else', async ({ app, page }) => {
    const [library, reader] = [new LibraryPage(page), new ReaderPage(page)];
    const second = await seedArticle(app, '001');
    await library.open(second.path);
    await new CopiesInReader(page).look();
    await page.keyboard.press('n');
    const dimmed = (await reader.painted('copies-dimmed')).join('');
    expect(dimmed.length).toBeLessThan(second.text.length / 2);
  });
});

for (const look of looks) {
  test.describe(`${look.language}, ${look.theme}`, () => {
    test.use({
      corpus: copiedStory(),
      settings: { annotator: 'نورة', language: look.language, theme: look.theme },
    });
    test.describe.configure({ timeout: 180_000 });

    test('what the reader shows of copies', async ({ unstarted: app }) => {
      await start(app);
      const { page } = app;
      const [library, reader] = [new LibraryPage(page), new ReaderPage(page)];
      const copied = new CopiesInReader(page);
      await library.open(story.original);
      await copied.look();
      for (const [words, key] of [
        ['12 سفينة محملة بالقمح وصلت', 'c'],
        ['المخزون يكفي المدينة حتى مطلع الصيف', '6'],
      ] as const) {
        await reader.selectWords(words);
        await page.keyboard.press(key);
        await page.keyboard.press('Escape');
      }
      await reader.clickWords('سفينة محملة');
      await page.keyboard.press('v');
      await lookAt(app, 'copies-carry', look);
      await page.keyboard.press('Escape');
      await copied.marks.first().click();
      await lookAt(app, 'copies-also-in', look);
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await lookAt(app, 'copies-whats-new', look);
      await page.keyboard.press('n');
      await page.keyboard.press('Control+b');
      await library.open(story.otherNumber);
      await expect(copied.strip).toBeVisible();
      await page.keyboard.press('g');
      await lookAt(app, 'copies-suggested', look);
    });
  });
}
