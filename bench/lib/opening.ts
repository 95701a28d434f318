import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { BigArticle } from './big-article';

/**
 * Opens an article from the library or the list beside the text, as a click would.
 * @param highlights how many painted annotations make it painted; 0 waits for the words alone.
 * @returns milliseconds from the click to the end of the first frame that shows the article's words
 *   and its annotations.
 */
export function openToPaint(page: Page, article: string, highlights: number): Promise<number> {
  return page.evaluate(
    async ({ wanted, enough }) => {
      const row = document.querySelector<HTMLElement>(
        `[role="option"][data-path="${wanted}"], [data-path="${wanted}"] [data-open]`,
      );
      if (row === null) throw new Error(`no row of ${wanted}`);
      const before = document.querySelector('article');
      const isThere = () => {
        const now = document.querySelector('article');
        if (now === null || now === before || now.querySelector('[data-block]') === null)
          return false;
        return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= enough;
      };
      const startedAt = performance.now();
      row.click();
      await new Promise<void>((resolve) => {
        const look = () => (isThere() ? resolve() : requestAnimationFrame(look));
        requestAnimationFrame(look);
      });
      const { port1, port2 } = new MessageChannel();
      const painted = new Promise((resolve) => {
        port1.onmessage = resolve;
      });
      port2.postMessage(null);
      await painted;
      return performance.now() - startedAt;
    },
    { wanted: article, enough: highlights },
  );
}

/** Puts the library that our reader is compared with into the page. It is never part of the app. */
export async function loadRecogito(page: Page): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@recogito/text-annotator');
  const bundle = path.join(path.dirname(entry), 'text-annotator.umd.js');
  // Evaluated by the debugger, which the page's own policy does not stop. It asks for its mode.
  const mode = "globalThis.process = { env: { NODE_ENV: 'production' } };";
  await page.evaluate(mode + (await readFile(bundle, 'utf8')));
}

/**
 * Shows the same text, already in memory, in the same window and font with @recogito/text-annotator,
 * and takes it away again. Reading from the disk and crossing processes cost it nothing here.
 * @param limit how long it is waited for, in ms; looked at whenever the page comes to itself.
 * @returns milliseconds from the first paragraph to the end of the first frame with annotations, or
 *   more than the limit.
 */
export function recogitoToPaint(
  page: Page,
  { text, spans }: Pick<BigArticle, 'text' | 'spans'>,
  limit: number,
): Promise<number> {
  return page.evaluate(
    async ({ words, places, longest }) => {
      interface Recogito {
        createTextAnnotator(container: HTMLElement): {
          setAnnotations(annotations: readonly object[]): void;
          destroy(): void;
        };
      }
      const recogito = (window as unknown as { RecogitoJS: Recogito }).RecogitoJS;
      const annotations = places.map(([start = 0, end = 0], index) => {
        const annotation = `0192a000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
        const selector = [{ quote: words.slice(start, end), start, end }];
        return { id: annotation, bodies: [], target: { annotation, selector } };
      });
      const frame = document.querySelector('article')?.parentElement;
      if (frame == null) throw new Error('no page');
      const painted = () =>
        [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) > 0 ||
        document.querySelector('.r6o-span-highlight-layer .r6o-annotation') !== null;
      CSS.highlights.clear();
      const startedAt = performance.now();
      const container = document.createElement('article');
      container.style.whiteSpace = 'pre-wrap';
      for (const line of words.split(/(?<=\n)/)) {
        const paragraph = document.createElement('div');
        paragraph.textContent = line;
        container.append(paragraph);
      }
      frame.prepend(container);
      const annotator = recogito.createTextAnnotator(container);
      annotator.setAnnotations(annotations);
      await new Promise<void>((resolve) => {
        const isOver = () => painted() || performance.now() - startedAt > longest;
        const look = () => (isOver() ? resolve() : requestAnimationFrame(look));
        requestAnimationFrame(look);
      });
      const { port1, port2 } = new MessageChannel();
      const shown = new Promise((resolve) => {
        port1.onmessage = resolve;
      });
      port2.postMessage(null);
      await shown;
      const taken = performance.now() - startedAt;
      annotator.destroy();
      container.remove();
      CSS.highlights.clear();
      return taken;
    },
    { words: text, places: spans.map(({ start, end }) => [start, end]), longest: limit },
  );
}

/** Frames that a scroll is watched for, and CSS pixels of each: a firm turn of the wheel. */
const frames = 120;
const step = 120;

/** Scrolls down from the top. @returns the 95th percentile of the intervals between frames; ms. */
export function scrollFrames(page: Page): Promise<number> {
  return page.evaluate(
    async ({ count, distance }) => {
      const scroller = document.querySelector('[data-scroller]');
      if (scroller === null) throw new Error('no page');
      scroller.scrollTop = 0;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await frame();
      let before = await frame();
      const intervals: number[] = [];
      while (intervals.length < count) {
        scroller.scrollTop += distance;
        const now = await frame();
        intervals.push(now - before);
        before = now;
      }
      scroller.scrollTop = 0;
      intervals.sort((a, b) => a - b);
      return intervals[Math.floor(intervals.length * 0.95)] ?? Number.NaN;
    },
    { count: frames, distance: step },
  );
}
