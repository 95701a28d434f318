import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import {
  everyForm,
  formLayers,
  forms,
  formsArticle,
  formsWord,
  lineOf,
} from '../fixtures/every-form';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { setSize } from '../fixtures/looks';
import { type Picture, partOf, pictureOf } from '../fixtures/picture';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';

/** What Chromium can show as somebody with it sees it (Machado et al. 2009). */
const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

type Pair = readonly [one: string, other: string];

/** Forms that stand beside, in or instead of each other and must not be taken for one another. */
const pairs: readonly Pair[] = [
  ...forms.filter((form) => form !== 'bare').map((form): Pair => ['bare', form]),
  ['claim', 'entity'],
  ['claim', 'topic'],
  ['entity', 'topic'],
  ['entity-in-claim', 'claim'],
  ['entity-in-claim', 'entity'],
  ...formLayers.flatMap((layer): Pair[] => [
    [layer, `${layer}-touching`],
    [layer, `${layer}-nested`],
    [layer, `${layer}-other`],
    [layer, `${layer}-suggested`],
    [`${layer}-other`, `${layer}-suggested`],
    [layer, `${layer}-hovered`],
    [layer, `${layer}-selected`],
    [`${layer}-hovered`, `${layer}-selected`],
  ]),
];

/** Where the word of a line stands in the window, with room for what is painted around it. */
async function placeOf(page: Page, form: string) {
  const paragraph = new ReaderPage(page).article.locator('p').filter({ hasText: lineOf(form) });
  await paragraph.scrollIntoViewIfNeeded();
  return paragraph.evaluate((element, word) => {
    const node = element.firstChild as Text;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(word));
    range.setEnd(node, node.data.indexOf(word) + word.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    const [x, y] = [Math.round(left), Math.round(top) - 4];
    return { x, y, width: Math.round(width), height: Math.round(height) + 10 };
  }, formsWord);
}

/** Pictures of words, cut out of pictures of the window: a new one only where that has scrolled. */
class Camera {
  private window: Picture | null = null;
  private scrolled = Number.NaN;

  constructor(
    private readonly app: HashiyaApp,
    private readonly page: Page,
  ) {}

  /** Forgets the window as it looked. */
  turnAway(): void {
    this.window = null;
  }

  async lookAt(form: string): Promise<Picture> {
    const place = await placeOf(this.page, form);
    const scrolled = await this.page.locator('[data-scroller]').evaluate((it) => it.scrollTop);
    if (this.window === null || scrolled !== this.scrolled) {
      // It stands where was clicked, and would tell what is chosen from what is not all by itself.
      await this.page.locator('[data-caret]').evaluateAll((carets) => {
        for (const caret of carets) (caret as HTMLElement).style.visibility = 'hidden';
      });
      const png = await this.page.screenshot({ animations: 'disabled' });
      this.window = await pictureOf(this.app, png);
      this.scrolled = scrolled;
    }
    return partOf(this.window, place);
  }
}

/** Relative luminance (WCAG 2.2): what is left where no colour is seen. */
function luminance(rgb: readonly [number, number, number]): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Words begin between pixels: one picture may be so many rows above the other, and differ in nothing else. */
const rowsApart = [-1, 0, 1];

/** In so many of the pixels do two pictures of one word differ by at least this contrast. */
function differing(one: Picture, other: Picture, contrast: number): number {
  return Math.min(...rowsApart.map((rows) => differingAt(one, other, contrast, rows)));
}

function differingAt(one: Picture, other: Picture, contrast: number, rows: number): number {
  let count = 0;
  for (let y = 1; y < Math.min(one.height, other.height) - 1; y += 1) {
    for (let x = 0; x < Math.min(one.width, other.width); x += 1) {
      const [a, b] = [luminance(one.at(x, y)), luminance(other.at(x, y + rows))];
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= contrast) count += 1;
    }
  }
  return count;
}

/** Pictures of all forms; those that are pointed at and chosen are one's own plain ones. */
async function lookAtAll(app: HashiyaApp, page: Page): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const camera = new Camera(app, page);
  const take = async (name: string, form: string) => {
    pictures.set(name, await camera.lookAt(form));
  };
  for (const form of forms) await take(form, form);
  for (const layer of formLayers) {
    const { x, y, width, height } = await placeOf(page, layer);
    const middle = [x + Math.round(width / 2), y + Math.round(height / 2)] as const;
    await page.mouse.move(...middle);
    await expect.poll(() => isPainted(page, 'hovered')).toBe(true);
    camera.turnAway();
    await take(`${layer}-hovered`, layer);
    await page.mouse.click(...middle);
    await expect.poll(() => isPainted(page, 'selected')).toBe(true);
    await page.mouse.move(5, 300);
    camera.turnAway();
    await take(`${layer}-selected`, layer);
    await page.keyboard.press('Escape');
    await expect.poll(() => isPainted(page, 'selected')).toBe(false);
  }
  return pictures;
}

/** Whether anything stands out so right now. */
function isPainted(page: Page, state: 'hovered' | 'selected'): Promise<boolean> {
  return page.evaluate(
    (wanted) => [...CSS.highlights].some(([name, { size }]) => name.includes(wanted) && size > 0),
    state,
  );
}

async function see(session: CDPSession, type: string): Promise<void> {
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: type as 'none' });
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ corpus: corpusOf(everyForm()), settings: { annotator: 'نورة', theme } });
    test.describe.configure({ timeout: 480_000 });

    test('highlights are told apart by eyes that see other colours, or none', async ({
      app,
      page,
    }) => {
      // Every picture is painted through a filter, without a graphics card: a small window does.
      await setSize(app, 1000, 650);
      await new LibraryPage(page).open(formsArticle);
      await page.mouse.move(5, 300);
      const session = await page.context().newCDPSession(page);
      for (const deficiency of deficiencies) {
        await see(session, deficiency);
        const pictures = await lookAtAll(app, page);
        await app.shot(`colour-blind-${deficiency}-${theme}`);
        const close = pairs.flatMap(([one, other]) => {
          const [a, b] = [pictures.get(one), pictures.get(other)];
          if (a === undefined || b === undefined) return [`${one} or ${other} is missing`];
          // As much as a dash or two of the thinnest line, in a contrast that is seen.
          const count = differing(a, b, 1.25);
          return count >= a.width / 3 ? [] : [`${one} ~ ${other}: ${count} of ${a.width} wide`];
        });
        expect.soft(close, deficiency).toEqual([]);
      }
    });
  });
}
