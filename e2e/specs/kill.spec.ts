import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../shared/testing/seeded-random';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

/** `npm run soak` sets more, and another seed. */
const kills = Number(process.env.HASHIYA_KILLS ?? 5);
const seed = Number(process.env.HASHIYA_SEED ?? 20240311);
/** What was on the screen for so long must not be lost; milliseconds. */
const promised = 50;
/** Until then a change is in the journal alone, then the file is written; milliseconds. */
const longest = 700;

const killsPerArticle = 10;
const linesPerArticle = 3 * killsPerArticle;
const wordsOf = (line: number) => `السفينة رقم ${line + 100} رست`;
const articleOf = (kill: number) => `${Math.floor(kill / killsPerArticle)}.txt`;

function articles(): Record<string, string> {
  const lines = Array.from({ length: linesPerArticle }, (_, line) => `${wordsOf(line)} صباح أمس.`);
  const names = Array.from({ length: kills }, (_, kill) => articleOf(kill));
  return Object.fromEntries(names.map((name) => [name, `${lines.join('\n\n')}\n`]));
}

test.use({ corpus: corpusOf(articles()), settings: { annotator: 'نورة' } });

test(`killed at ${kills} random moments, the app comes back with all that was on the screen`, async ({
  app,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  const random = seededRandom(seed);
  let line = 0;
  let expected: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const article = articleOf(kill);
    if (kill % killsPerArticle === 0) [line, expected] = [0, []];
    await new LibraryPage(app.page).open(article);
    const reader = new ReaderPage(app.page);
    for (let times = 1 + Math.floor(random() * 2); times > 0; times -= 1) {
      const words = wordsOf(line);
      line += 1;
      await reader.selectWords(words);
      await new ShellPage(app.page).press(random() < 0.5 ? 'c' : '1');
      await expect
        .poll(async () => (await reader.highlights()).map((one) => one.words))
        .toContain(words);
      expected.push(words);
    }
    await wait(promised + random() * (longest - promised));
    await app.kill();
    await app.start();
    const words = async () => {
      const sidecar = await app.sidecar(article, 'نورة');
      return sidecar?.annotations.map(({ target }) => target[1].exact).sort();
    };
    await expect.poll(words, `seed ${seed}, kill ${kill}`).toEqual([...expected].sort());
  }
});

/** All that is on the disk of a person's work: the journals, and the work file where it followed already. */
async function workOnDisk({ userData, corpus }: HashiyaApp['places'], article: string) {
  const folder = path.join(userData, 'journal');
  const names = await readdir(folder);
  const files = names.map((name) => path.join(folder, name));
  const texts = [...files, path.join(corpus, `${article}.نورة.ann.json`)].map((file) =>
    readFile(file, 'utf8').catch(() => ''),
  );
  return (await Promise.all(texts)).join();
}

test('killed after the first gesture in a folder, which has its lock to take, nothing is lost', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const article = articleOf(0);
  for (let round = 0; round < 3; round += 1) {
    const words = wordsOf(round);
    await new LibraryPage(app.page).open(article);
    await new ReaderPage(app.page).selectWords(words);
    await new ShellPage(app.page).press('c');
    // Looked at in every frame: the words are painted before their note is there.
    await app.page.waitForFunction(() => CSS.highlights.size > 0);
    await wait(promised);
    await app.kill();
    expect(await workOnDisk(app.places, article), `round ${round}`).toContain(words);
    await app.start();
    await new LibraryPage(app.page).open(article);
    await expect(new ReaderPage(app.page).notes).toHaveCount(1);
    await new ShellPage(app.page).saved();
    expect((await app.sidecar(article, 'نورة'))?.annotations).toHaveLength(1);
    // As if nobody had worked here yet.
    await app.quit();
    await rm(path.join(app.places.corpus, `${article}.نورة.ann.json`));
    await app.start();
  }
});
