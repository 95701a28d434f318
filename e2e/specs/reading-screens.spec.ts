import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Sidecar } from '../../shared/model/sidecar';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { expect, test } from '../fixtures/app';
import { sidecarPath } from '../fixtures/bad-files';
import { changedArticle, changedCorpus } from '../fixtures/changed-corpus';
import { corpusOf, makeCorpus } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { lookAt, looks, setSize, start } from '../fixtures/looks';
import { fullArticle, makeWorkedCorpus, workedArticle } from '../fixtures/worked-corpus';
import { BesidePage } from '../pages/beside';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import { TrayPage } from '../pages/tray';

/** Opens a menu by the names of its button in both languages, has it looked at, and closes it. */
async function seeMenu(page: Page, name: RegExp, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  const menu = page.getByRole('menu').or(page.locator('[data-trigger="DialogTrigger"]'));
  await expect(menu.first()).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
}

/** Leaves another version of one’s own work in the place of its file, while a step waits for it. */
async function conflict(app: HashiyaApp): Promise<void> {
  const file = path.join(app.places.corpus, sidecarPath(changedArticle));
  const saved = JSON.parse(await readFile(file, 'utf8')) as Sidecar;
  await rm(file);
  await mkdir(file);
  await new ReaderPage(app.page).selectWords('فجر الأحد');
  await app.page.keyboard.press('6');
  await expect(app.page.locator('[data-saving]')).toHaveAttribute('data-saving', 'failed');
  await rm(file, { recursive: true });
  const [, ...annotations] = saved.annotations;
  await writeFile(file, serializeSidecar({ ...saved, revision: saved.revision + 7, annotations }));
}

for (const look of looks) {
  test.describe(`${look.language}, ${look.theme}`, () => {
    test.use({
      corpus: corpusOf(changedCorpus()),
      settings: { annotator: 'نورة', language: look.language, theme: look.theme },
    });
    test.describe.configure({ timeout: 240_000 });

    test('what an article that changed says of itself', async ({ unstarted: app }) => {
      await start(app);
      const { page } = app;
      const take = (name: string) => lookAt(app, name, look);
      const [reader, shell, tray] = [new ReaderPage(page), new ShellPage(page), new TrayPage(page)];
      await new LibraryPage(page).open(changedArticle);
      await reader.waitFor('عاجل');
      await take('changed');
      await tray.open();
      await take('tray');
      await tray.root.locator('[data-state="orphan"] button').first().click();
      await expect(tray.root.locator('[data-selected="true"]')).toHaveCount(1);
      await take('tray-selected');
      await shell.press('Shift+T');
      await expect(tray.root.getByRole('button', { name: /^(اترك|Leave it)/ })).toBeVisible();
      await take('tray-reanchoring');
      await shell.press('Escape');
      await shell.press('Alt+Shift+Enter');
      await shell.press('i');
      await expect(page.getByTestId('invisibles')).toBeVisible();
      await reader.article.getByText('الحمولة').scrollIntoViewIfNeeded();
      await take('invisibles');
      await shell.press('i');
      await shell.press('Alt+Shift+ArrowDown');
      await shell.press('Alt+Shift+ArrowDown');
      await take('segment');
      await shell.press('F2');
      await expect(shell.dialog).toBeVisible();
      await take('segment-facts');
      await shell.press('Escape');
      await shell.press('Shift+F2');
      await take('segment-bounds');
      await shell.press('Escape');
      await shell.saved();
      await setSize(app, 1000, 650);
      await take('changed-small');
      await setSize(app, 1440, 900);
      await conflict(app);
      await expect(shell.dialog).toBeVisible();
      await expect(shell.dialog.getByRole('button')).toHaveCount(4);
      await take('conflict');
      await shell.dialog.getByRole('button').last().click();
      await expect(shell.dialog).toBeHidden();
    });

    test('what helps in reading', async ({ unstarted: app }) => {
      await makeWorkedCorpus(`${app.places.corpus}-worked`);
      await makeCorpus({ copyOf: `${app.places.corpus}-worked` }, app.places.corpus);
      await start(app);
      const { page } = app;
      const take = (name: string) => lookAt(app, name, look);
      const [reader, shell, beside] = [
        new ReaderPage(page),
        new ShellPage(page),
        new BesidePage(page),
      ];
      await new LibraryPage(page).open(workedArticle);
      await shell.press('Control+f');
      await page.keyboard.insertText('الميناء');
      await expect(reader.find.count).toContainText('1');
      await take('find');
      await reader.find.field.fill('زرافة');
      await expect(reader.find.count).not.toContainText('1');
      await take('find-nothing');
      await shell.press('Escape');
      await shell.press('F6');
      await expect(beside.entries.first()).toBeVisible();
      await shell.press('ArrowDown');
      await take('list');
      await seeMenu(page, /^(تصفية|Filters?)/, () => take('list-filters'));
      await seeMenu(page, /^(الطبقات|Layers)/, () => take('layers'));
      await seeMenu(page, /^(هيئة النص|Look of the text)$/, () => take('comfort'));
      await seeMenu(page, /^(المظهر واللغة|Theme and language)$/, () => take('look-menu'));
      await seeMenu(page, /^(قيد العمل|In progress|.*حالة المقال.*|.*Status of.*)/, () =>
        take('status-menu'),
      );
      await seeMenu(page, /أخبار/, () => take('corpus-menu'));
      await shell.press('F6');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+ArrowLeft');
      await page.keyboard.press('Shift+Control+ArrowLeft');
      await take('caret');
      await shell.press('Escape');
      await reader.clickWords('سهل الزعرور', { button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      await take('context-menu');
      await shell.press('Escape');
      await shell.press('Control+p');
      await expect(shell.dialog).toBeVisible();
      await take('print');
      await page.emulateMedia({ media: 'print' });
      await app.shot(`print-sheet-${look.theme}-${look.language}`);
      await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
      await shell.press('Escape');
      await shell.press('Control+b');
      await new LibraryPage(page).open(fullArticle);
      await expect(beside.entries.first()).toBeVisible();
      await take('list-full');
    });
  });
}
