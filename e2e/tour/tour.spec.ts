import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesOf, projectFolder } from '../fixtures/corpora';
import { HashiyaApp, programUnderTest } from '../fixtures/hashiya-app';
import { BesidePage } from '../pages/beside';
import { CopiesPage } from '../pages/copies';
import { ExportPage } from '../pages/export';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';
import { TrayPage } from '../pages/tray';
import { disturbWork, editArticle } from './others';
import { examplePlan, planFor } from './plan';

const target = path.join(projectFolder, 'out', 'tour');
const source = process.env['HASHIYA_TOUR_CORPUS'];

/** Copies a corpus; a folder without write permission must not make the copy read-only. */
async function copyCorpus(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('.') });
}

test('the tour', async () => {
  const corpus = path.join(target, source === undefined ? 'أخبار' : path.basename(source));
  const dataset = path.join(target, 'dataset');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await copyCorpus(source ?? path.join(projectFolder, 'examples', 'news'), corpus);
  const userData = await mkdtemp(path.join(tmpdir(), 'hashiya-tour-'));
  const app = new HashiyaApp({ corpus, userData }, programUnderTest());

  let pictures = 0;
  const picture = async (name: string) => {
    pictures += 1;
    const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
    await app.page.screenshot({ path: path.join(target, file), animations: 'disabled' });
  };
  const parts = () => ({
    library: new LibraryPage(app.page),
    reader: new ReaderPage(app.page),
    shell: new ShellPage(app.page),
    beside: new BesidePage(app.page),
    tray: new TrayPage(app.page),
  });
  /** Runs a command by its name, as from the palette. */
  const ask = async (name: string) => {
    await parts().shell.press('Control+k');
    await parts()
      .shell.dialog.getByRole('textbox')
      .or(parts().shell.dialog.getByRole('searchbox'))
      .or(parts().shell.dialog.getByRole('combobox'))
      .first()
      .fill(name);
    await parts().shell.press('Enter');
  };
  /** The same, for one that opens no dialog of its own. */
  const command = async (name: string) => {
    await ask(name);
    await expect(parts().shell.dialog).toBeHidden();
  };

  await test.step(`A copy of ${source ?? 'the example corpus'} is opened in the real window`, async () => {
    await app.start();
    await parts().library.rows.first().waitFor();
    await picture('library');
  });

  const plan =
    source === undefined
      ? examplePlan
      : await test.step('Something to annotate is looked for', () =>
          planFor(app.page, async (article) => {
            await parts().library.open(article);
          }));

  await test.step(`An article is opened: ${plan.article}`, async () => {
    if (source !== undefined) await parts().shell.press('Control+b');
    await parts().library.open(plan.article);
    await picture('reader');
  });

  await test.step('Words are selected with the mouse', async () => {
    await parts().reader.selectWords(plan.claim);
    await picture('selection');
  });

  await test.step('The first annotation asks who one is; the claim stands in the margin', async () => {
    await parts().shell.press('c');
    await expect(parts().shell.dialog).toBeVisible();
    await picture('who-are-you');
    await parts().shell.introduce('نورة');
    await expect(parts().reader.notes).toHaveCount(1);
    await parts().reader.notes.getByRole('button', { name: 'إحصاء' }).click();
    await picture('claim');
  });

  await test.step('Names are tagged by key', async () => {
    for (const [words, key] of plan.entities) {
      await parts().reader.selectWords(words);
      await parts().shell.press(key);
      await expect(parts().reader.bar).toBeHidden();
    }
    await parts().shell.press('Escape');
    await picture('entities');
  });

  await test.step('The list beside the text is walked by keys; layers can be hidden and locked', async () => {
    await parts().shell.press('F6');
    await expect(parts().beside.entries.first()).toBeVisible();
    await parts().shell.press('ArrowDown');
    await picture('list');
    await parts().beside.layers.click();
    await picture('layers');
    await parts().shell.press('Escape');
    await parts().shell.press('F6');
  });

  await test.step('A caret walks the text, word by word, and selects without a mouse', async () => {
    await parts().shell.press('ArrowDown');
    await parts().shell.press('Control+ArrowLeft');
    await parts().shell.press('Control+Shift+ArrowLeft');
    await expect(parts().reader.bar).toBeVisible();
    await picture('caret');
    await parts().shell.press('Escape');
    await app.page.getByRole('radio', { name: 'الحاشية' }).click();
  });

  await test.step('Words are found in every spelling', async () => {
    await parts().shell.press('Control+f');
    await app.page.keyboard.insertText(plan.claim.split(' ')[1] ?? plan.claim);
    await expect(parts().reader.find.count).toContainText('1');
    await picture('find');
    await parts().shell.press('Escape');
    await expect(parts().reader.bar).toBeVisible();
    await parts().shell.press('Escape');
  });

  await test.step('A stretch is marked as a story; the text is set to one’s liking', async () => {
    await parts().reader.selectWords(plan.claim);
    await parts().shell.press('s');
    await expect(app.page.locator('[data-segment][data-mine="true"]')).toHaveCount(1);
    await picture('segment');
    await parts().shell.press('Delete');
    await app.page.getByRole('button', { name: 'هيئة النص' }).click();
    await picture('comfort');
    await parts().shell.press('Escape');
  });

  await test.step(`The article is linked as a copy of ${plan.other}`, async () => {
    await parts().shell.press('l');
    await parts()
      .shell.dialog.getByRole('combobox')
      .or(parts().shell.dialog.getByRole('searchbox'))
      .first()
      .fill(path.posix.basename(plan.other, path.extname(plan.other)));
    await picture('link');
    await parts().shell.press('Enter');
    await picture('verdict');
    await parts().shell.press('y');
    await expect(parts().reader.links).toHaveCount(1);
    await picture('linked');
  });

  await test.step('The link is seen from the other side', async () => {
    await parts().reader.links.getByRole('button').first().click();
    await expect(app.page.locator(`[role="option"][data-path="${plan.other}"]`)).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(parts().reader.links).toHaveCount(1);
    await picture('other-side');
  });

  await test.step('The link is undone and done again, and each time it is said what', async () => {
    await parts().shell.press('Control+z');
    await expect(parts().shell.notice('undone')).toBeVisible();
    await expect(parts().reader.links).toHaveCount(0);
    await picture('undone');
    await parts().shell.press('Control+Shift+z');
    await expect(parts().shell.notice('redone')).toBeVisible();
    await expect(parts().reader.links).toHaveCount(1);
  });

  // A folder that nobody knows may hold no copies.
  if (source === undefined) {
    await test.step('Copies are found in the whole folder, and decided by keyboard', async () => {
      const copies = new CopiesPage(app.page);
      await copies.open();
      await picture('copies');
      const first = await copies.shown();
      await parts().shell.press('n');
      await expect.poll(() => copies.shown()).not.toBe(first);
      await picture('copies-next');
      await parts().shell.press('Control+z');
      await expect.poll(() => copies.shown()).toBe(first);
      await parts().shell.press('Control+b');
      await parts().library.open(plan.article);
      await picture('copies-in-reader');
    });
  }

  await test.step('It is printed with numbered notes', async () => {
    await parts().shell.press('Control+p');
    await expect(parts().shell.dialog).toBeVisible();
    await picture('print');
    await parts().shell.press('Escape');
  });

  await test.step('An earlier version of the work is compared with the present one', async () => {
    await expect(parts().shell.notices).toHaveCount(0, { timeout: 30_000 });
    await ask('النسخ السابقة');
    await expect(parts().shell.dialog.locator('[data-change]').first()).toBeVisible();
    await picture('versions');
    await parts().shell.press('Escape');
  });

  await test.step('Somebody else writes the same work file: which version stays?', async () => {
    await disturbWork(app, plan.article);
    await expect(parts().shell.dialog).toBeVisible();
    await picture('conflict');
    await parts().shell.dialog.getByRole('button', { name: 'خذ ما في الملف' }).click();
    await expect(parts().shell.dialog).toBeHidden();
    await parts().shell.saved();
  });

  await test.step('The article’s file changes: nothing moves before a person has looked; what came in unseen is shown', async () => {
    await editArticle(path.join(corpus, ...plan.article.split('/')), plan);
    await parts().tray.open();
    await expect(parts().shell.notices).toHaveCount(0, { timeout: 30_000 });
    await picture('tray');
    await parts().shell.press('Alt+Shift+Enter');
    await parts().shell.press('i');
    await picture('invisibles');
    await parts().shell.press('i');
  });

  await test.step('The corpus is exported as lossless JSONL', async () => {
    await app.setDialogAnswer(dataset);
    await parts().shell.press('Control+e');
    const exporting = new ExportPage(app.page);
    await exporting.previewed();
    await picture('export');
    await exporting.run.click();
    await expect(parts().shell.notice('exported')).toBeVisible();
    await picture('exported');
  });

  await test.step('Closed and opened again, everything is there', async () => {
    await app.restart();
    await parts().library.open(plan.article);
    await expect(parts().reader.notes).toHaveCount(1);
    await expect(parts().reader.links).toHaveCount(1);
    await picture('reopened');
  });

  await test.step('Dark, in English, with the keys and the palette', async () => {
    await command('مظهر داكن');
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await picture('reader-dark');
    await command('English');
    await expect(app.page.locator('html')).toHaveAttribute('dir', 'ltr');
    await picture('reader-dark-english');
    await parts().shell.press('?');
    await picture('keys');
    await parts().shell.press('Escape');
    await parts().shell.press('Control+b');
    await parts().library.rows.first().waitFor();
    await picture('library-dark-english');
  });

  await app.quit();
  await rm(userData, { recursive: true, force: true });

  const sidecars = (await filesOf(corpus)).filter((file) => file.endsWith('.ann.json'));
  for (const sidecar of sidecars) {
    const { size } = await stat(path.join(corpus, ...sidecar.split('/')));
    await test.step(`Written: ${path.relative(projectFolder, corpus)}/${sidecar} (${size} bytes)`, async () =>
      undefined);
  }
  for (const file of await readdir(dataset)) {
    const lines = (await readFile(path.join(dataset, file), 'utf8')).split('\n').length - 1;
    await test.step(`Written: out/tour/dataset/${file} (${lines} records)`, async () => undefined);
  }
  await test.step(`Pictures: ${pictures} in out/tour`, async () => undefined);
  expect(sidecars.length).toBeGreaterThan(0);
  expect(app.troubles.unexpected()).toEqual([]);
});
