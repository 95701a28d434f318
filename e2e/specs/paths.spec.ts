import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { setSize } from '../fixtures/looks';
import { LibraryPage } from '../pages/library';

const latin = '2024-03-archive/agencies/gharnuq-agency-morning-bulletin-0311.txt';
const arabic = 'أرشيف الأخبار القديمة/نشرة-وكالة-الغرنوق-الصباحية-للموانئ-والملاحة-الدردار.txt';
const short = 'a/000.txt';

test.use({
  corpus: corpusOf(Object.fromEntries([latin, arabic, short].map((path) => [path, 'خبر\n']))),
  settings: { annotator: 'نورة' },
});

interface Piece {
  readonly words: string;
  readonly left: number;
  readonly right: number;
}

/** The pieces of a path as they are seen, from the left of the window: with no part cut away. */
function whole(label: Locator): Promise<Piece[]> {
  return label.evaluate((root) => {
    const frame = root.getBoundingClientRect();
    const leaves = [...root.querySelectorAll<HTMLElement>('span, bdi')].filter(
      (element) => element.childElementCount === 0 && element.textContent !== '',
    );
    return leaves
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        const holder = (element.parentElement ?? element).getBoundingClientRect();
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const isIn = box.left >= frame.left - 1 && box.right <= frame.right + 1;
        const isHeld = box.left >= holder.left - 1 && box.right <= holder.right + 1;
        return box.width > 0 && isIn && isHeld && !isCut;
      })
      .map(({ element, box }) => ({
        words: element.textContent ?? '',
        left: box.left,
        right: box.right,
      }))
      .sort((one, other) => one.left - other.left);
  });
}

test('a long path keeps the end of its file’s name and the suffix, in its own order', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  await setSize(app, 1000, 650);
  const label = (path: string) =>
    page.locator(`[data-path="${path}"] [title="${path}"]`).filter({ visible: true });
  const read = async (path: string) => (await whole(label(path))).map(({ words }) => words);

  // In the table; Latin runs to the right, and folders stand to the right of their file.
  expect(await read(latin)).toEqual(['-0311', '.txt', '/']);
  expect(await read(arabic)).toEqual(['-الدردار', '.txt', '/']);
  expect(await read(short)).toEqual(['000', '.txt', '/', 'a']);
  await app.shot('paths-table');

  // And in the pane beside an open article, and above it.
  await library.open(short);
  const pane = page.locator(`[role="option"][data-path="${latin}"] [title="${latin}"]`);
  expect((await whole(pane)).map(({ words }) => words)).toEqual(['-0311', '.txt', '/']);
  await page.locator(`[role="option"][data-path="${arabic}"]`).click();
  const above = page.getByRole('banner').locator(`[title="${arabic}"]`);
  await expect(above).toBeVisible();
  expect((await whole(above)).map(({ words }) => words)).toEqual(['-الدردار', '.txt', '/']);
  await app.shot('paths-pane');
  const [tail, suffix] = await whole(above);
  expect(tail?.right ?? Number.NaN).toBeLessThan(suffix?.left ?? Number.NaN);
});
