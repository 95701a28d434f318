import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newFolder, sidecarText } from '../../electron/services/testing/corpus-fixture';
import type { Annotation } from '../../shared/model/annotation';
import { codePoint } from '../../shared/model/span';
import { testMoment } from '../../shared/testing/builders';
import { seededRandom } from '../../shared/testing/seeded-random';

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const perFolder = 500;
const wordsPerArticle = 400;
const spansPerArticle = 20;
const wordsBetween = wordsPerArticle / spansPerArticle;
const wordsOfClaim = 6;
const unitsAround = 32;

interface Article {
  readonly text: string;
  readonly words: readonly string[];
  /** Where each word begins, in UTF-16 units. */
  readonly starts: readonly number[];
}

function articleFrom(random: () => number, vocabulary: readonly string[]): Article {
  const words = Array.from(
    { length: wordsPerArticle },
    () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '',
  );
  // Its two units are one code point, so that offsets have to be counted.
  let text = '🔴 ';
  const starts = words.map((word, at) => {
    const start = text.length;
    text += `${word}${at % 12 === 11 ? '.\n' : ' '}`;
    return start;
  });
  return { text, words, starts };
}

/** Every fifth is a claim of some words, the others are names of one. */
function annotationsOn({ text, words, starts }: Article, name: string): Annotation[] {
  return Array.from({ length: spansPerArticle }, (_, at) => {
    const isClaim = at % 5 === 0;
    const [first, last] = [at * wordsBetween, at * wordsBetween + (isClaim ? wordsOfClaim - 1 : 0)];
    const start = starts[first] ?? 0;
    const end = (starts[last] ?? 0) + (words[last]?.length ?? 0);
    const [prefix, suffix] = [text.slice(2, start), text.slice(end, end + unitsAround)];
    return {
      id: `${name}-${at}`,
      layer: isClaim ? 'claim' : 'entity',
      label: isClaim ? 'statistic' : 'person',
      target: [
        { type: 'TextPositionSelector', start: codePoint(start - 1), end: codePoint(end - 1) },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: prefix.slice(-unitsAround),
          suffix,
        },
      ],
      attributes: isClaim ? { checkWorthiness: 2 } : {},
      origin: { kind: 'manual' },
      createdAt: testMoment,
      updatedAt: testMoment,
    };
  });
}

/** Writes articles of 400 words with 20 annotations each into a new folder. @returns it, soon removed. */
export async function annotatedFolder(articles: number): Promise<string> {
  const random = seededRandom(7);
  const word = () =>
    Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
      letters.charAt(Math.floor(random() * letters.length)),
    ).join('');
  const vocabulary = Array.from({ length: 5_000 }, word);
  const root = await newFolder();
  for (let at = 0; at < articles; at += 1) {
    const folder = String(Math.floor(at / perFolder));
    if (at % perFolder === 0) await mkdir(path.join(root, folder));
    const name = `${folder}/${at}.txt`;
    const article = articleFrom(random, vocabulary);
    const annotations = annotationsOn(article, name);
    await writeFile(path.join(root, name), article.text);
    const work = sidecarText(name, article.text, { annotations, status: 'finished' });
    await writeFile(path.join(root, `${name}.noura.ann.json`), work);
  }
  return root;
}
