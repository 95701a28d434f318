import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { badCorpus, badSidecars, plainText, plainWords, sidecarPath } from '../fixtures/bad-files';
import { corpusOf, filesOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

/** Changes the language as a person would, from wherever they are. */
async function speak(page: Page, language: 'English' | 'العربية'): Promise<void> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first().fill(language);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'ar');
  await expect(dialog).toBeHidden();
}

test.describe('a folder that can’t be opened', () => {
  test.use({ corpus: corpusOf({ 'خبر.txt': plainText }) });

  const folders = [
    {
      what: 'does not exist',
      make: async (parent: string) => path.join(parent, 'ليس هنا'),
      ar: 'غير موجود',
      en: 'does not exist',
    },
    {
      what: 'is a file',
      make: async (parent: string) => {
        const file = path.join(parent, 'ملف.txt');
        await writeFile(file, plainText);
        return file;
      },
      ar: 'ملف وليس مجلدا',
      en: 'is a file, not a folder',
    },
  ];
  for (const { what, make, ar, en } of folders) {
    test(`because it ${what} is told, and another one can be opened`, async ({
      unstarted: app,
    }, testInfo) => {
      await mkdir(testInfo.outputDir, { recursive: true });
      const folder = await make(testInfo.outputDir);
      await app.start({ folder });
      const { page } = app;
      const shell = new ShellPage(page);
      await expect(page.locator('html')).toHaveAttribute('data-app-state', 'welcome');
      await expect(shell.notices).toHaveCount(1);
      await expect(shell.notice('problem')).toContainText(ar);
      await expect(shell.notice('problem')).toContainText(path.basename(folder));
      await speak(page, 'English');
      await expect(shell.notice('problem')).toContainText(en);
      await app.setDialogAnswer(app.places.corpus);
      await page.keyboard.press('Control+o');
      await expect(new LibraryPage(page).row('خبر.txt')).toBeVisible();
    });
  }

  test('or has no articles says so in the table’s place', async ({ unstarted: app }, testInfo) => {
    const folder = testInfo.outputPath('فارغ');
    await mkdir(folder, { recursive: true });
    await app.start({ folder });
    const { page } = app;
    const main = page.getByRole('main');
    await expect(main).toContainText('لا مقالات في هذا المجلد');
    await speak(page, 'English');
    await expect(main).toContainText('No articles in this folder');
    await app.setDialogAnswer(app.places.corpus);
    await main.getByRole('button', { name: 'Open another folder' }).click();
    await expect(new LibraryPage(page).row('خبر.txt')).toBeVisible();
    expect(await filesOf(folder)).toEqual([]);
  });
});

test.describe('a corpus with files that can’t be taken', () => {
  test.use({ corpus: corpusOf(badCorpus), settings: { annotator: 'نورة' } });

  /** Every file that must be left alone, as it is on the disk now. */
  async function untouchables(corpus: string): Promise<Record<string, string>> {
    const names = [
      'codebook.json',
      'صورة.txt',
      ...badSidecars.map((bad) => sidecarPath(bad.article)),
    ];
    const entries = names.map(async (name) => {
      const bytes = await readFile(path.join(corpus, name));
      return [name, bytes.toString('base64')] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  test('opens all the same, and says of each what is wrong with it', async ({ page }) => {
    const shell = new ShellPage(page);
    const library = new LibraryPage(page);
    await expect(library.rows).toHaveCount(badSidecars.length + 2);
    const expected = [
      ...badSidecars.map(({ article, ar, en }) => ({ file: sidecarPath(article), ar, en })),
      { file: 'صورة.txt', ar: 'ليس نصا', en: 'is not text' },
      { file: 'codebook.json', ar: 'دليل الترميز', en: 'The codebook' },
    ];
    for (const language of ['ar', 'en'] as const) {
      if (language === 'en') await speak(page, 'English');
      await shell.status.getByRole('button', { name: /6 (مشكلات|problems)/ }).click();
      const problems = shell.dialog.getByRole('listitem');
      await expect(problems).toHaveCount(expected.length);
      for (const one of expected) {
        const about = problems.filter({ hasText: one.file });
        await expect(about).toHaveCount(1);
        await expect(about).toContainText(one[language]);
      }
      await page.keyboard.press('Escape');
      await expect(shell.dialog).toBeHidden();
    }
  });

  test('opens no file that is not text, and says so', async ({ page }) => {
    const shell = new ShellPage(page);
    const library = new LibraryPage(page);
    await library.row('صورة.txt').locator('[data-open]').click();
    await expect(shell.notice('problem')).toContainText('ليس نصا');
    await expect(library.grid).toBeVisible();
    await expect(await library.cell('صورة.txt', 'الحالة')).toHaveText('ليس نصا');
  });

  test('opens their articles for reading only, and never writes over them', async ({
    app,
    page,
  }) => {
    const before = await untouchables(app.places.corpus);
    const library = new LibraryPage(page);
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    for (const { article, ar } of badSidecars) {
      await library.open(article);
      const trouble = page.getByTestId('glossed-page').getByRole('note');
      await expect(trouble).toContainText('للقراءة فقط');
      await expect(trouble).toContainText(ar);
      await reader.selectWords(plainWords);
      await shell.press('c');
      await expect(shell.notice('problem')).toContainText(ar);
      await expect(shell.notice('problem')).toContainText(sidecarPath(article));
      await expect(reader.notes).toHaveCount(0);
      await shell.press('Control+b');
    }
    // The sound one beside them is worked on as ever.
    await library.open('سليم.txt');
    await expect(page.getByTestId('glossed-page').getByRole('note')).toHaveCount(0);
    await reader.selectWords(plainWords);
    await shell.press('c');
    await expect(reader.notes).toHaveCount(1);
    await shell.saved();
    expect((await app.sidecar('سليم.txt', 'نورة'))?.['annotations']).toHaveLength(1);
    expect(await untouchables(app.places.corpus)).toEqual(before);
    await app.restart();
    await new LibraryPage(app.page).open('مقطوع.txt');
    await expect(app.page.getByRole('note')).toContainText('تالف');
    await app.quit();
    expect(await untouchables(app.places.corpus)).toEqual(before);
    expect(await app.corpusFiles()).toEqual(
      [...Object.keys(badCorpus), sidecarPath('سليم.txt')].sort(),
    );
  });

  test('lets nothing be said that would stand in them: no link, no status', async ({
    app,
    page,
  }) => {
    const before = await untouchables(app.places.corpus);
    const library = new LibraryPage(page);
    const shell = new ShellPage(page);
    await library.choose('أحدث.txt');
    await library.choose('سليم.txt');
    await shell.press('l');
    await shell.press('y');
    await expect(shell.notice('problem')).toContainText('بإصدار أحدث من حاشية');
    await shell.press('Escape');
    await expect(shell.dialog).toBeHidden();
    await expect(await library.cell('سليم.txt', 'النسخ')).toHaveText('0');
    expect(await untouchables(app.places.corpus)).toEqual(before);
    expect(await app.corpusFiles()).toEqual(Object.keys(badCorpus).sort());
  });
});

test.describe('a work file of somebody else that can’t be taken', () => {
  const [bad] = badSidecars;
  const others = 'سليم.txt.سمير.ann.json';
  test.use({
    corpus: corpusOf({ 'سليم.txt': plainText, [others]: bad?.content ?? '' }),
    settings: { annotator: 'نورة', language: 'en' },
  });

  test('is told and left alone, and does not keep others from working', async ({ app, page }) => {
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open('سليم.txt');
    const trouble = page.getByTestId('glossed-page').getByRole('note');
    await expect(trouble).toContainText('is damaged (not JSON)');
    await reader.selectWords(plainWords);
    await shell.press('c');
    await expect(reader.notes).toHaveCount(1);
    await shell.saved();
    expect(await readFile(path.join(app.places.corpus, others), 'utf8')).toBe(bad?.content);
  });
});
