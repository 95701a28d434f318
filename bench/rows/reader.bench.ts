import { expect, type Page, test } from '@playwright/test';
import type { HashiyaApp } from '../../e2e/fixtures/hashiya-app';
import { ReaderPage } from '../../e2e/pages/reader';
import { ShellPage } from '../../e2e/pages/shell';
import { removeFolders } from '../../electron/services/testing/corpus-fixture';
import { appWithArticles, type BigArticle, bigArticle } from '../lib/big-article';
import { gestureToPaint, idleFrame, paintedHighlights } from '../lib/in-page';
import { interleave, repeat } from '../lib/measure';
import { loadRecogito, openToPaint, recogitoToPaint, scrollFrames } from '../lib/opening';
import { report } from '../lib/row';

const big = 'كبير.txt';
const small = 'صغير.txt';
const bare = 'عار.txt';
const nothing = { text: 'خبر قصير\n', annotations: [] };
/** Annotations on the first screen of the invented articles, at the least. */
const firstScreen = 20;
/** So long the other annotator is waited for, in ms. */
const recogitoLimit = 30_000;

let app: HashiyaApp;

test.afterEach(async () => {
  await app.quit();
  await removeFolders();
});

async function start(articles: Parameters<typeof appWithArticles>[0]): Promise<Page> {
  app = await appWithArticles(articles);
  await app.start();
  return app.page;
}

/** Opens the large article after the small one, so that it is always opened anew. */
async function openAnew(page: Page, article: string, highlights: number): Promise<number> {
  await openToPaint(page, small, 0);
  return openToPaint(page, article, highlights);
}

test.setTimeout(120_000);

test('opening 1,000,000 characters with 10,000 annotations', async () => {
  const article = bigArticle(1_000_000, 10_000);
  const page = await start({ [big]: article, [small]: nothing });
  const { ours, frame } = await repeat(7, async () => ({
    ours: await openAnew(page, big, firstScreen),
    frame: await idleFrame(page),
  }));
  const name = 'open 1,000,000 characters, 10,000 annotations';
  await report({ name, against: 'idle frame interval' }, ours, frame);
  await loadRecogito(page);
  await openToPaint(page, small, 0);
  const recogito = await recogitoToPaint(page, article, recogitoLimit);
  const against = '@recogito/text-annotator, text in memory, or 30 s where it takes longer';
  await report({ name, against }, ours, Array(ours.length).fill(recogito));
});

test('opening 100,000 characters with 2,000 annotations', async () => {
  const article = bigArticle(100_000, 2_000);
  const page = await start({ [big]: article, [small]: nothing });
  await loadRecogito(page);
  await openToPaint(page, small, 0);
  const { ours, recogito, frame } = await repeat(5, async () => {
    const ours = await openToPaint(page, big, firstScreen);
    const frame = await idleFrame(page);
    await openToPaint(page, small, 0);
    return { ours, recogito: await recogitoToPaint(page, article, recogitoLimit), frame };
  });
  const name = 'open 100,000 characters, 2,000 annotations';
  await report({ name, against: '@recogito/text-annotator, text in memory' }, ours, recogito);
  await report({ name, against: 'idle frame interval' }, ours, frame);
});

/**
 * Marks words near the beginning, and takes that back. Before each key nothing is under way: a person
 * takes longer from the mouse to the key than the page takes to come to rest.
 */
async function markAndUndo(page: Page, { text }: BigArticle, rounds: number) {
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  const phrase = text.split(' ').slice(30, 34).join(' ');
  const onKey = { event: 'keydown', brings: 'highlights' } as const;
  return repeat(rounds, async () => {
    const before = await paintedHighlights(page);
    await reader.selectWords(phrase);
    const frames = 2 * (await idleFrame(page));
    const mark = await gestureToPaint(page, onKey, () => shell.press('c'));
    await shell.saved();
    await idleFrame(page);
    const undo = await gestureToPaint(page, onKey, () => shell.press('Control+z'));
    await expect.poll(() => paintedHighlights(page)).toBe(before);
    await shell.saved();
    return { mark, undo, frames };
  });
}

test('one more annotation among 10,000', async () => {
  const article = bigArticle(1_000_000, 10_000);
  const page = await start({ [big]: article, [small]: nothing });
  await openToPaint(page, big, firstScreen);
  const { mark, undo, frames } = await markAndUndo(page, article, 15);
  const against = '2 idle frame intervals';
  await report({ name: 'one more annotation among 10,000', against }, mark, frames);
  await report({ name: 'its undoing', against }, undo, frames);
});

test('scrolling through 10,000 annotations', async () => {
  const article = bigArticle(1_000_000, 10_000);
  const { text } = article;
  const page = await start({
    [big]: article,
    [bare]: { text, annotations: [] },
    [small]: nothing,
  });
  const { annotated, plain } = await interleave(3, {
    annotated: async () => {
      await openAnew(page, big, firstScreen);
      return scrollFrames(page);
    },
    plain: async () => {
      await openAnew(page, bare, 0);
      return scrollFrames(page);
    },
  });
  const name = 'scrolling, p95 of a frame, 10,000 annotations';
  await report({ name, against: 'the same text without' }, annotated, plain);
});

test('1,000,000 characters on one line', async () => {
  const article = bigArticle(1_000_000, 10_000);
  const line = bigArticle(1_000_000, 10_000, true);
  const oneLine = 'سطر.txt';
  const page = await start({ [big]: article, [oneLine]: line, [small]: nothing });
  const opened = await repeat(3, async () => ({
    line: await openAnew(page, oneLine, firstScreen),
    lines: await openAnew(page, big, firstScreen),
  }));
  const against = 'the same with paragraphs';
  await report(
    { name: 'open 1,000,000 characters on one line', against },
    opened.line,
    opened.lines,
  );
  const inLines = await scrollFrames(page);
  await openAnew(page, oneLine, firstScreen);
  const inLine = await scrollFrames(page);
  await report({ name: 'scrolling there, p95 of a frame', against }, [inLine], [inLines]);
  const { mark, frames } = await markAndUndo(page, line, 3);
  const name = 'one more annotation there';
  await report({ name, against: '2 idle frame intervals' }, mark, frames);
});

/** What the page's process holds; megabytes. */
async function megabytesOfPage(): Promise<number> {
  const kilobytes = await app.electron.evaluate(({ app: electronApp, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const metric = electronApp.getAppMetrics().find((one) => one.pid === pid);
    return metric?.memory.workingSetSize ?? Number.NaN;
  });
  return kilobytes / 1024;
}

test('memory of 1,000,000 characters', async () => {
  const page = await start({ [big]: bigArticle(1_000_000, 10_000), [small]: nothing });
  await openToPaint(page, small, 0);
  const before = await megabytesOfPage();
  await openToPaint(page, big, firstScreen);
  await scrollFrames(page);
  const after = await megabytesOfPage();
  const name = 'page with 1,000,000 characters (MB, not ms)';
  await report({ name, against: 'page with one line' }, [after], [before]);
});
