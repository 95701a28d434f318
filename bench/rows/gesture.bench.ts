import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { corpusOf, makeCorpus } from '../../e2e/fixtures/corpora';
import { HashiyaApp, programUnderTest } from '../../e2e/fixtures/hashiya-app';
import { LibraryPage } from '../../e2e/pages/library';
import { ReaderPage } from '../../e2e/pages/reader';
import { ShellPage } from '../../e2e/pages/shell';
import {
  newFolder,
  removeFolders,
  sidecarText,
} from '../../electron/services/testing/corpus-fixture';
import { annotatedArticle } from '../lib/annotated-article';
import {
  gestureToPaint,
  idleFrame,
  idleKey,
  paintedHighlights,
  paintOnIdleKey,
  type Watched,
} from '../lib/in-page';
import { repeat } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 15;
/** The same article each time: only the annotations in it differ. */
const words = 4_000;
const article = 'خبر.txt';
const annotator = 'نورة';

const mouseToBar: Watched = { event: 'pointerup', brings: { selector: '[role="toolbar"]' } };
const keyToHighlight: Watched = { event: 'keydown', brings: 'highlights' };

test.afterEach(removeFolders);

/** The app on one article with so many annotations, and the words to mark in it. */
async function appWith(count: number): Promise<{ app: HashiyaApp; phrase: string }> {
  const folder = await newFolder();
  const { text, annotations } = annotatedArticle(words, count);
  const places = { corpus: path.join(folder, 'corpus'), userData: path.join(folder, 'user data') };
  const sidecar = sidecarText(article, text, { annotations: [...annotations] });
  const files = { [article]: text, [`${article}.${annotator}.ann.json`]: sidecar };
  await makeCorpus(corpusOf(files), places.corpus);
  await mkdir(places.userData);
  const settings = { settings: { annotator } };
  await writeFile(path.join(places.userData, 'config.json'), JSON.stringify(settings));
  const phrase = (text.split('\n\n')[1] ?? '').split(' ').slice(2, 6).join(' ');
  return { app: new HashiyaApp(places, programUnderTest()), phrase };
}

for (const count of [10, 2_000]) {
  const size = count.toLocaleString('en');

  test(`marking words among ${size} annotations`, async () => {
    const { app, phrase } = await appWith(count);
    await app.start();
    const { page } = app;
    const reader = new ReaderPage(page);
    const shell = new ShellPage(page);
    await new LibraryPage(page).open(article);
    // Only those near the screen are painted.
    await expect.poll(() => paintedHighlights(page)).toBeGreaterThan(0);
    const shown = await paintedHighlights(page);

    const erase = await paintOnIdleKey(page);
    const { frame, bar, highlight, bare } = await repeat(rounds, async () => {
      const samples = {
        frame: await idleFrame(page),
        bare: await gestureToPaint(page, keyToHighlight, () => shell.press(idleKey)),
        bar: await gestureToPaint(page, mouseToBar, () => reader.selectWords(phrase)),
        highlight: await gestureToPaint(page, keyToHighlight, () => shell.press('c')),
      };
      await erase();
      await shell.saved();
      await shell.press('Control+z');
      await expect.poll(() => paintedHighlights(page)).toBe(shown);
      await shell.saved();
      return samples;
    });
    const toFrame = { against: 'idle frame interval' };
    const toBare = { against: 'key → 1 bare Range painted' };
    await report({ name: `mouse up → bar, ${size} annotations`, ...toFrame }, bar, frame);
    await report({ name: `key → highlight, ${size} annotations`, ...toFrame }, highlight, frame);
    await report({ name: `key → highlight, ${size} annotations`, ...toBare }, highlight, bare);
    await app.quit();
  });
}
