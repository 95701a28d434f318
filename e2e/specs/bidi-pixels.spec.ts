import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { hardLines } from '../fixtures/hard-lines';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { type Picture, pictureOf } from '../fixtures/picture';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';

const bare = 'بلا وسم.txt';
const marked = 'موسوم.txt';
const text = hardLines.map(({ line }) => `${line}\n\n`).join('');

/** Every hard line's words as a claim, and their second half as a name inside it. */
function sidecar(): string {
  const annotations = hardLines.flatMap(({ line, words }, index) => {
    const from = text.indexOf(line);
    const claim = anAnnotation(`claim-${index}`, text, words, { layer: 'claim' });
    expect(text.indexOf(words), 'the words stand in their own line first').toBeGreaterThanOrEqual(
      from,
    );
    return [claim];
  });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = someFacts({ path: marked, sha256, lengthCodePoints: [...text].length });
  return serializeSidecar(aSidecar({ document, annotations }));
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line as it looks: its pixels, and where the marked words stand in it by the browser's account. */
interface LineLook {
  readonly picture: Picture;
  readonly words: readonly Box[];
}

async function lookAtLine(app: HashiyaApp, page: Page, index: number): Promise<LineLook> {
  const { line, words } = hardLines[index] ?? { line: '', words: '' };
  const paragraph = new ReaderPage(page).article.locator('p').filter({ hasText: line }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const { clip, boxes } = await paragraph.evaluate((element, wanted) => {
    const node = element.firstChild as Text;
    const at = node.data.indexOf(wanted);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const frame = element.getBoundingClientRect();
    const x = Math.floor(frame.left) - 4;
    const y = Math.floor(frame.top);
    return {
      clip: { x, y, width: Math.ceil(frame.width) + 8, height: Math.ceil(frame.height) },
      boxes: Array.from(range.getClientRects(), (rect) => ({
        left: rect.left - x,
        right: rect.right - x,
        top: rect.top - y,
        bottom: rect.bottom - y,
      })),
    };
  }, words);
  const png = await page.screenshot({ clip, animations: 'disabled' });
  return { picture: await pictureOf(app, png), words: boxes };
}

async function lookAtAll(app: HashiyaApp, page: Page, article: string): Promise<LineLook[]> {
  await new LibraryPage(page).open(article);
  await new ReaderPage(page).waitFor(hardLines[0]?.line ?? '');
  const looks: LineLook[] = [];
  for (const index of hardLines.keys()) looks.push(await lookAtLine(app, page, index));
  return looks;
}

/** Whether a column of pixels lies within the words' boxes; a pixel on the edge may be either. */
function columnOf(x: number, words: readonly Box[]): 'inside' | 'edge' | 'outside' {
  if (words.some(({ left, right }) => x >= left + 1 && x + 1 <= right - 1)) return 'inside';
  return words.some(({ left, right }) => x + 1 > left - 1 && x < right + 1) ? 'edge' : 'outside';
}

/** Where two pictures of a line differ beyond the words' boxes, or are alike within them. */
function misplacedColumns(before: Picture, after: Picture, words: readonly Box[]): number[] {
  const wrong: number[] = [];
  const row = Math.round(((words[0]?.top ?? 0) + (words[0]?.bottom ?? 0)) / 2);
  for (let x = 0; x < before.width; x += 1) {
    const place = columnOf(x, words);
    if (place === 'edge') continue;
    const changed = Array.from({ length: before.height }, (_, y) => y).some(
      (y) => !isAlike(before.at(x, y), after.at(x, y)),
    );
    const isCovered = place === 'inside' ? rowChanges(before, after, x, row) : changed;
    if (isCovered !== (place === 'inside')) wrong.push(x);
  }
  return wrong;
}

/** Whether the fill lies on a column: it changes the pixels around the middle of the line. */
function rowChanges(before: Picture, after: Picture, x: number, row: number): boolean {
  return [-12, -8, -4, 0, 4, 8, 12].some((by) => {
    const y = Math.min(before.height - 1, Math.max(0, row + by));
    return !isAlike(before.at(x, y), after.at(x, y));
  });
}

type Pixel = readonly [number, number, number];

function isAlike(a: Pixel, b: Pixel): boolean {
  return a.every((value, channel) => Math.abs(value - (b[channel] as number)) <= 2);
}

function distance(a: Pixel, b: Pixel): number {
  return Math.max(...a.map((value, channel) => Math.abs(value - (b[channel] as number))));
}

/** Pixels wholly of ink in one picture that are not in the other: letters that moved. */
function movedInk(before: Picture, after: Picture, ink: Pixel): number {
  let moved = 0;
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      const isInk = distance(before.at(x, y), ink) <= 8;
      const staysInk = distance(after.at(x, y), ink) <= 24;
      if (isInk && !staysInk) moved += 1;
    }
  }
  return moved;
}

/** The colour of the letters: the pixel farthest from the page's in a picture of plain words. */
function inkOf(picture: Picture): Pixel {
  const page = picture.at(0, 0);
  let ink = page;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (distance(picture.at(x, y), page) > distance(ink, page)) ink = picture.at(x, y);
    }
  }
  return ink;
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({
      corpus: corpusOf({
        [bare]: text,
        [marked]: text,
        [`${marked}.نورة.ann.json`]: sidecar(),
      }),
      // The article without marks is a copy of the other: nothing is to be suggested on it.
      settings: { annotator: 'نورة', theme, looksForCopies: false },
    });

    test('the pixels of marked words: no letter moved, and the colour on these words alone', async ({
      app,
      page,
    }) => {
      expect(hardLines.length).toBeGreaterThanOrEqual(30);
      const before = await lookAtAll(app, page, bare);
      await page.keyboard.press('Control+b');
      const after = await lookAtAll(app, page, marked);
      const ink = inkOf(before[1]?.picture as Picture);
      for (const [index, { line }] of hardLines.entries()) {
        const [plain, painted] = [before[index], after[index]] as [LineLook, LineLook];
        expect.soft(painted.words, `where the words of “${line}” stand`).toEqual(plain.words);
        expect.soft(painted.picture.height, `height of “${line}”`).toBe(plain.picture.height);
        expect.soft(movedInk(plain.picture, painted.picture, ink), `letters of “${line}”`).toBe(0);
        expect
          .soft(
            misplacedColumns(plain.picture, painted.picture, painted.words),
            `colour on “${line}”`,
          )
          .toEqual([]);
      }
    });
  });
}
