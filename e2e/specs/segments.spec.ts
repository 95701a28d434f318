import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const text = [
  'الرئيسية | أخبار | رياضة | اتصل بنا',
  'سفن جديدة في ميناء النخيل',
  'وصلت خمس سفن محملة بالقمح إلى الميناء صباح أمس.',
  'اقرأ المزيد من الأخبار على موقعنا',
  'فريق النخيل يفوز بكأس الساحل',
  'فاز الفريق بهدفين مقابل هدف في المباراة الأخيرة.',
  '',
].join('\n');

const target = anAnnotation('x', text, 'فريق النخيل يفوز بكأس الساحل').target;
const others = aSidecar({
  document: someFacts({ path: 'a.txt', lengthCodePoints: [...text].length }),
  annotator: 'سمير',
  segments: [{ id: 'of-samir', kind: 'story', target, metadata: { title: 'الكأس' } }],
});

test.use({
  corpus: corpusOf({ 'a.txt': text, 'a.txt.سمير.ann.json': serializeSidecar(others) }),
  settings: { annotator: 'نورة' },
});

const marks = (page: Page, kind: string) =>
  page.locator(`[data-segment][data-kind="${kind}"][data-mine="true"]`);
const card = (page: Page) => page.locator('[data-segment-card]');

test('boilerplate is dimmed without moving a letter, and comes off again', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  await new LibraryPage(page).open('a.txt');
  const line = reader.article.getByText('اقرأ المزيد');
  const before = await line.boundingBox();
  await reader.selectWords('اقرأ المزيد من الأخبار على موقعنا');
  await shell.press('b');
  await expect(marks(page, 'boilerplate')).toHaveCount(1);
  await expect(card(page)).toContainText('حشو');
  expect(await reader.highlights()).toContainEqual({
    name: 'segment-boilerplate',
    words: 'اقرأ المزيد من الأخبار على موقعنا',
  });
  expect(await line.boundingBox()).toEqual(before);
  const mark = await marks(page, 'boilerplate').boundingBox();
  expect(Math.abs((mark?.y ?? Number.NaN) - (before?.y ?? Number.NaN))).toBeLessThan(24);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await shell.saved();
  const sidecar = await app.sidecar('a.txt', 'نورة');
  expect(sidecar?.segments.map(({ kind, target: [, quote] }) => [kind, quote.exact])).toEqual([
    ['boilerplate', 'اقرأ المزيد من الأخبار على موقعنا'],
  ]);

  await shell.press('Delete');
  await expect(marks(page, 'boilerplate')).toHaveCount(0);
  await shell.saved();
  expect((await app.sidecar('a.txt', 'نورة'))?.segments).toEqual([]);
  await shell.press('Control+z');
  await expect(marks(page, 'boilerplate')).toHaveCount(1);
});

test('a story has a title, an outlet, a date, a status and bounds, and keeps apart from others', async ({
  app,
  page,
}) => {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const mine = async () => {
    await shell.saved();
    return (await app.sidecar('a.txt', 'نورة'))?.segments ?? [];
  };
  await new LibraryPage(page).open('a.txt');
  // Somebody else's story is shown as theirs.
  const theirs = page.locator('[data-segment="of-samir"]');
  await expect(theirs).toHaveAccessibleName('خبر: الكأس · علّمه سمير');

  await reader.selectWords('سفن جديدة في ميناء النخيل');
  await shell.press('s');
  await expect(card(page)).toBeVisible();
  await shell.press('F2');
  const field = (name: string) => shell.dialog.getByRole('textbox', { name });
  await field('العنوان').fill('سفن في الميناء');
  await field('الوسيلة').fill('وكالة الغرنوق');
  await field('تاريخ النشر').fill('أمس');
  await expect(shell.dialog.getByText('اكتب التاريخ هكذا')).toBeVisible();
  await field('تاريخ النشر').fill('٢٠٢٤-٠٣-١١');
  await shell.dialog.getByRole('radio', { name: 'قيد العمل' }).check();
  await page.keyboard.press('Enter');
  await expect(shell.dialog).toBeHidden();
  await expect(card(page)).toContainText('سفن في الميناء');
  await expect(card(page)).toContainText('قيد العمل');

  // Other bounds, by the keys alone but for choosing the words.
  await shell.press('Shift+F2');
  await expect(card(page)).toContainText('حدد نص الخبر من جديد');
  await reader.selectWords('خمس سفن محملة بالقمح');
  await shell.press('Enter');
  await expect(card(page)).toContainText('خمس سفن محملة بالقمح');

  // A story in a story is refused, and the first one is shown.
  await reader.selectWords('سفن محملة بالقمح إلى الميناء');
  await shell.press('s');
  await expect(shell.notice('stories-overlap')).toContainText('سفن في الميناء');
  expect(await mine()).toMatchObject([
    {
      kind: 'story',
      status: 'in-progress',
      metadata: { title: 'سفن في الميناء', outlet: 'وكالة الغرنوق', publishedAt: '2024-03-11' },
      target: [{}, { exact: 'خمس سفن محملة بالقمح' }],
    },
  ]);
  await shell.press('Control+z');
  await expect(shell.notice('undone')).toContainText('حدود الخبر');
  expect((await mine())[0]?.target[1].exact).toBe('سفن جديدة في ميناء النخيل');
  await app.restart();
  await new LibraryPage(app.page).open('a.txt');
  await expect(marks(app.page, 'story')).toHaveCount(1);
  // Walked through by key: mine, then theirs, which offers nothing to change.
  await app.page.keyboard.press('Alt+Shift+ArrowDown');
  await app.page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(card(app.page)).toContainText('الكأس');
  await expect(card(app.page).getByRole('button')).toHaveCount(0);
});
