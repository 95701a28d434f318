import AxeBuilder from '@axe-core/playwright';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { BesidePage } from '../pages/beside';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const lines = Array.from({ length: 120 }, (_, index) => `السطر ${index} في ميناء النخيل.`);
const long = ['ميناء النخيل', ...lines].join('\n');
const marked = lines.map((_, index) => `السطر ${index} في`);
const sidecar = aSidecar({
  document: someFacts({ path: 'long.txt', lengthCodePoints: [...long].length }),
  annotator: 'سمير',
  annotations: marked.map((words, index) =>
    anAnnotation(`id-${String(index).padStart(3, '0')}`, long, words, {
      layer: index % 2 === 0 ? 'claim' : 'entity',
      label: index % 2 === 0 ? null : 'location',
    }),
  ),
});

test.use({
  corpus: corpusOf({
    'a.txt': 'ميناء النخيل\n\nقال سامر الحدّاد إن خمس سفن وصلت أمس.\n',
    'long.txt': long,
    'long.txt.سمير.ann.json': serializeSidecar(sidecar),
  }),
  settings: { annotator: 'نورة' },
});

test('annotations are walked, relabelled and removed in the list by keys alone', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const beside = new BesidePage(page);
  await new LibraryPage(page).open('a.txt');
  await reader.selectWords('خمس سفن');
  await shell.press('c');
  await reader.selectWords('سامر الحدّاد');
  await shell.press('1');
  await shell.press('Escape');

  await shell.press('F6');
  await expect(beside.list).toBeFocused();
  await expect(beside.entries).toHaveCount(2);
  await shell.press('ArrowDown');
  await expect(beside.selected).toContainText('سامر الحدّاد');
  await expect(beside.selected).toContainText('شخص');
  await shell.press('2');
  await expect(beside.selected).toContainText('جهة');
  await shell.press('ArrowDown');
  await expect(beside.selected).toContainText('خمس سفن');
  expect(await beside.selected.getAttribute('aria-posinset')).toBe('2');
  expect(await beside.selected.getAttribute('aria-setsize')).toBe('2');
  const pointed = await beside.list.getAttribute('aria-activedescendant');
  expect(pointed).toBe(await beside.selected.getAttribute('id'));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await shell.press('Delete');
  await expect(beside.entries).toHaveCount(1);
  await shell.press('F6');
  await expect(page.getByTestId('glossed-page')).toBeFocused();

  await shell.saved();
  const annotations = (await app.sidecar('a.txt', 'نورة'))?.annotations ?? [];
  expect(annotations.map(({ label }) => label)).toEqual(['organisation']);
});

test('list and text stay in step, and the list is searched and narrowed down', async ({ page }) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const beside = new BesidePage(page);
  await new LibraryPage(page).open('long.txt');
  await beside.showList();
  await expect(beside.entries.first()).toContainText('السطر 0');
  // Only what is in sight is there, and still each line knows its place among all.
  expect(await beside.entries.count()).toBeLessThan(60);
  await expect(beside.entries.first()).toHaveAttribute('aria-setsize', '120');

  await beside.list.focus();
  await shell.press('End');
  await expect(beside.selected).toContainText('السطر 119');
  await expect(beside.selected).toContainText('سمير');
  const lastLine = reader.article.getByText('السطر 119 في');
  await expect(lastLine).toBeInViewport();
  await shell.press('Escape');
  await reader.clickWords('السطر 112 في');
  await expect(beside.selected).toContainText('السطر 112');
  await expect(beside.selected).toBeInViewport();

  await page.getByRole('searchbox').fill('السطر 11 مكان');
  // 11 and 111, 113 … 119: those of that layer whose words have both.
  await expect(beside.entries).toHaveCount(6);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'تصفية' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'بلا صنف' }).click();
  await page.keyboard.press('Escape');
  await expect(beside.entries.first()).toHaveAttribute('aria-setsize', '60');
  await page.getByRole('button', { name: 'تصفية' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'وسومي' }).click();
  await page.keyboard.press('Escape');
  await expect(beside.entries).toHaveCount(0);
});
