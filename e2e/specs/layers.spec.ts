import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { BesidePage } from '../pages/beside';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

test.use({
  corpus: corpusOf({ 'a.txt': 'ميناء النخيل\n\nقال سامر الحدّاد إن خمس سفن وصلت أمس.\n' }),
  settings: { annotator: 'نورة' },
});

test('a hidden layer is not painted, not noted and not hit, and stays hidden', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const beside = new BesidePage(page);
  const words = async () => (await reader.highlights()).map((painted) => painted.words).sort();
  await new LibraryPage(page).open('a.txt');
  await reader.selectWords('خمس سفن');
  await shell.press('c');
  await reader.selectWords('سامر الحدّاد');
  await shell.press('1');
  await expect.poll(words).toEqual(['خمس سفن', 'سامر الحدّاد']);
  await shell.press('Escape');

  await beside.press('أخفِ', 'ادعاء');
  await expect.poll(words).toEqual(['سامر الحدّاد']);
  await expect(reader.notes).toHaveCount(0);
  await reader.clickWords('خمس سفن');
  await expect(reader.notes).toHaveCount(0);
  await reader.clickWords('سامر الحدّاد');
  await expect(reader.notes).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  await shell.saved();
  await app.restart();
  const again = new ReaderPage(app.page);
  await new LibraryPage(app.page).open('a.txt');
  await expect
    .poll(async () => (await again.highlights()).map((painted) => painted.words))
    .toEqual(['سامر الحدّاد']);
  // By its key it comes back.
  await app.page.keyboard.press('Control+1');
  await expect(again.notes).toHaveCount(1);
  expect(await again.highlights()).toHaveLength(2);
});

test('a locked layer can be seen and not changed, by mouse or key, and says so', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open('a.txt');
  await reader.selectWords('خمس سفن');
  await shell.press('c');
  await expect(reader.notes).toHaveCount(1);
  await shell.press('Escape');
  await new BesidePage(page).press('اقفل', 'ادعاء');

  await reader.clickWords('خمس سفن');
  await expect(shell.notice('layer-locked')).toContainText('ادعاء');
  await expect(page.locator('[data-note][data-selected="true"]')).toHaveCount(0);
  // By key it can be looked at, and still not be removed.
  await shell.press('Alt+ArrowDown');
  await expect(page.locator('[data-note][data-selected="true"]')).toHaveCount(1);
  await shell.press('Delete');
  await reader.selectWords('وصلت أمس');
  await shell.press('c');
  await expect(shell.notice('layer-locked')).toBeVisible();
  await shell.press('1');
  await shell.saved();
  const sidecar = await app.sidecar('a.txt', 'نورة');
  expect(sidecar?.annotations.map(({ layer }) => layer)).toEqual(['claim', 'entity']);
  expect(await reader.highlights()).toHaveLength(2);
});
