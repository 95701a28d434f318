import { expect, test } from '../fixtures/app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const original = '2024-03/gharnuq-agency-0311.txt';
const copy = 'صدى-الدردار/ميناء-مرسى-الدردار.txt';
const abridged = 'nilofar-today/port-0312.txt';

test.use({ settings: { annotator: 'نورة' } });

test('an article is linked to another with a verdict; both sides show it; undo takes it back', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  // From the article whose path sorts second: the link still stands with the first.
  await library.open(copy);
  const lines = await reader.lineTops();
  await shell.press('l');
  await shell.dialog
    .getByRole('combobox')
    .or(shell.dialog.getByRole('searchbox'))
    .first()
    .fill('خمس سفن');
  await page.keyboard.press('Enter');
  await app.shot('link-verdict');
  await page.keyboard.press('y');
  await expect(shell.dialog).toBeHidden();
  await expect(reader.links).toHaveCount(1);
  expect(lines.length).toBeGreaterThan(0);
  expect(await reader.lineTops()).toEqual(lines);
  const note = page.locator('#links-note');
  await page.getByRole('button', { name: 'مرتبط بمقال واحد' }).click();
  await expect(note).toBeInViewport({ ratio: 1 });
  await expect(note).toBeFocused();
  await app.shot('link-under-the-text');
  await shell.saved();
  const sidecar = await app.sidecar(original, 'نورة');
  expect(sidecar?.links).toMatchObject([
    {
      scope: 'article',
      verdict: 'same',
      direction: 'none',
      a: { path: original },
      b: { path: copy },
    },
  ]);
  expect(await app.sidecar(copy, 'نورة')).toBeNull();

  await reader.links.getByRole('button').first().click();
  await expect(page.locator(`[role="option"][data-path="${original}"]`)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await reader.waitFor('خمس سفن محمّلة');
  await expect(reader.links).toHaveCount(1);
  await expect(reader.links).toContainText('نسخة');
  await shell.press('Control+b');
  for (const path of [original, copy]) {
    await expect(await library.cell(path, 'النسخ')).toHaveText('1');
  }

  await shell.press('Control+z');
  await expect(shell.notice('undone')).toBeVisible();
  await expect(reader.links).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar(original, 'نورة'))?.links).toEqual([]);
});

test('two rows of the library are linked; an excerpt has a direction seen from both sides', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await library.choose(original);
  await library.choose(abridged);
  await page.keyboard.press('l');
  await page.keyboard.press('e');
  await expect(shell.dialog).toBeHidden();
  await shell.saved();
  const sidecar = await app.sidecar(original, 'نورة');
  expect(sidecar?.links[0]?.direction).toMatch(/^(a-to-b|b-to-a)$/);
  await library.open(original);
  const here = await reader.links.innerText();
  await reader.links.getByRole('button').first().click();
  await reader.waitFor('أربع سفن');
  expect(await reader.links.innerText()).not.toBe(here);
});
