import { expect, test } from '../fixtures/app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = '2024-03/gharnuq-agency-0311.txt';

test.use({ settings: { annotator: 'نورة' } });

test('the seam between list and page moves, stays moved, and never disturbs a selection', async ({
  app,
  page,
}) => {
  await new LibraryPage(page).open(article);
  const width = async () =>
    (await app.page.getByRole('listbox').boundingBox())?.width ?? Number.NaN;
  const before = await width();
  const seam = await page.getByRole('separator').boundingBox();
  if (seam === null) throw new Error('no seam');
  await page.mouse.move(seam.x + seam.width / 2, seam.y + 200);
  await page.mouse.down();
  await page.mouse.move(seam.x - 77, seam.y + 220, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 50);
  const moved = await width();
  const reader = new ReaderPage(page);
  await reader.selectWords('لمياء الخزامي');
  expect(await reader.selectedText()).toBe('لمياء الخزامي');
  await app.restart();
  await new LibraryPage(app.page).open(article);
  await expect.poll(async () => Math.abs((await width()) - moved)).toBeLessThan(2);
  const again = new ReaderPage(app.page);
  await again.selectWords('خمس سفن تحمل 42 ألف طن');
  expect(await again.selectedText()).toBe('خمس سفن تحمل 42 ألف طن');
  await new ShellPage(app.page).press('c');
  await expect(again.notes).toHaveCount(1);
});
