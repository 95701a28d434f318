import type { Page } from '@playwright/test';

/** What a gesture is measured by: the event that begins it, and where one sees what it brings. */
export interface Watched {
  readonly event: 'keydown' | 'pointerup' | 'input';
  /** More or fewer `highlights`, or a change of what matches a selector. */
  readonly brings:
    | 'highlights'
    | {
        readonly selector: string;
        /** Watched instead of how many elements there are and the words of the first. */
        readonly attribute?: string;
      };
}

/** What is left in the page between arming a measurement and asking for it. */
interface BenchWindow {
  hashiyaBench: Promise<number>;
}

/**
 * Measures a gesture inside the page: from the moment the input event was made to the end of the
 * first frame that has what it brings. A task posted in the frame's callback is run after its style,
 * layout and paint, and so are the callbacks of the next frame (HTML Living Standard, "update the
 * rendering"); whichever comes first is the end. The task is urgent, for what else waits is not part of
 * the gesture (Prioritized Task Scheduling, "user-blocking").
 * @param gesture the real key or mouse, which must cause one such event.
 * @returns milliseconds.
 */
export async function gestureToPaint(
  page: Page,
  watched: Watched,
  gesture: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(({ event, brings }) => {
    const seen = () => {
      if (brings === 'highlights') {
        const named = [...CSS.highlights].filter(([name]) => /^(fill|line|wave)-/.test(name));
        return named.reduce((sum, [, highlight]) => sum + highlight.size, 0);
      }
      const { selector, attribute } = brings;
      const found = document.querySelectorAll(selector);
      if (attribute !== undefined) return found[0]?.getAttribute(attribute);
      return `${found.length} ${found[0]?.textContent}`;
    };
    const armed = new Promise<number>((resolve) => {
      const begin = (began: Event) => {
        // Of Ctrl+Z the Z is the gesture; how long Ctrl was held before is the person's own.
        if (began instanceof KeyboardEvent && began.key === 'Control') return;
        window.removeEventListener(event, begin, { capture: true });
        const { timeStamp } = began;
        const before = seen();
        const look = () => {
          if (seen() === before) {
            requestAnimationFrame(look);
            return;
          }
          const end = () => resolve(performance.now() - timeStamp);
          void scheduler.postTask(end, { priority: 'user-blocking' });
          // A busy page may begin its next frame before its tasks.
          requestAnimationFrame(end);
        };
        requestAnimationFrame(look);
      };
      window.addEventListener(event, begin, { capture: true });
    });
    (window as unknown as BenchWindow).hashiyaBench = armed;
  }, watched);
  await gesture();
  return page.evaluate(() => (window as unknown as BenchWindow).hashiyaBench);
}

/** The longest task of the page's thread from now on until `finding-copies` is over; milliseconds. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        const look = () => {
          if (document.querySelector('[data-testid="finding-copies"]') === null) {
            setTimeout(() => resolve(longest), 500);
          } else setTimeout(look, 50);
        };
        look();
      }),
  );
}

/** The middle interval between frames of the page while nothing happens; milliseconds. */
export function idleFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const intervals: number[] = [];
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let before = await frame();
    while (intervals.length < 31) {
      const now = await frame();
      intervals.push(now - before);
      before = now;
    }
    return intervals.sort((a, b) => a - b)[15] ?? Number.NaN;
  });
}

/** Any key that the app does nothing with. */
export const idleKey = 'F9';

/**
 * Paints words on `idleKey`, with one range and nothing around it: the least a gesture can do.
 * @returns takes the paint away again, which the measurement needs each time.
 */
export async function paintOnIdleKey(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-block]::highlight(fill-bench) { background-color: yellow; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('keydown', ({ key }) => {
      const paragraph = document.querySelector('article [data-block]');
      if (key !== wanted || paragraph === null) return;
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      CSS.highlights.set('fill-bench', new Highlight(range));
    });
  }, idleKey);
  return async () => {
    await page.evaluate(() => CSS.highlights.delete('fill-bench'));
  };
}

/** How many annotations are painted right now. */
export function paintedHighlights(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^(fill|line|wave)-/.test(name))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );
}
