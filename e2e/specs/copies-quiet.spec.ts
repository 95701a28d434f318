import { plantCopies } from '../../shared/testing/planted-copies';
import { expect, test } from '../fixtures/app';
import { copiedStory, story } from '../fixtures/copied-story';
import { corpusOf } from '../fixtures/corpora';
import { CopiesPage } from '../pages/copies';
import { CopiesInReader } from '../pages/copies-in-reader';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.describe('a folder with copies', () => {
  test.use({ corpus: copiedStory(), settings: { annotator: 'نورة' } });

  test('what stands elsewhere is marked without being asked for, and moves no line', async ({
    app,
    page,
  }) => {
    const [library, reader] = [new LibraryPage(page), new ReaderPage(page)];
    await library.open(story.original);
    await reader.waitFor('وصول القمح');
    const before = await reader.lineTop('وصول القمح');
    const { marks } = new CopiesInReader(page);
    await expect(marks.first()).toBeVisible({ timeout: 20_000 });
    expect(await reader.lineTop('وصول القمح')).toBe(before);
    await app.restart();
    await new LibraryPage(app.page).open(story.original);
    await expect(new CopiesInReader(app.page).marks.first()).toBeVisible({ timeout: 20_000 });
  });
});

test.describe('a folder with many articles', () => {
  const planted = plantCopies({ seed: 5, articles: 3_000, words: 120, changed: 0.1, family: 4 });
  test.use({
    corpus: corpusOf(Object.fromEntries([...planted].map(({ path, text }) => [path, text]))),
    settings: { annotator: 'نورة' },
  });
  test.describe.configure({ timeout: 120_000 });

  test('the status line tells how far it is, and ends it for good', async ({ app, page }) => {
    const { status } = new ShellPage(page);
    const finding = status.getByTestId('finding-copies');
    await expect(finding.getByRole('progressbar')).toBeVisible({ timeout: 20_000 });
    await app.shot('copies-quiet');
    // Meanwhile an article opens as always.
    await new LibraryPage(page).open('000/001.txt');
    await expect(new ReaderPage(page).article).toBeVisible();
    await finding.getByRole('button', { name: 'أوقف البحث' }).click();
    await expect(finding).toHaveCount(0);
    // What one asks for oneself is done all the same, and told where it is shown.
    await page.keyboard.press('Control+d');
    await expect(new CopiesPage(page).rows.first()).toBeVisible({ timeout: 60_000 });
  });
});
