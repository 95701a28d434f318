import {
  findBoilerplate,
  setBarriers,
  type WordStretches,
  wordsWithin,
} from '../../../shared/copies/boilerplate';
import type { SidecarOwner } from '../corpus/read-sidecars';
import { ask, type FindTools, pieces } from './find-tools';
import type { LoadedWords } from './load-words';
import type { BoilerplateMarks } from './read-marks';

const sidecarsPerTask = 500;

/** What people marked, by article. Marks made on another text mean nothing in this one. */
async function markedStretches(
  { articles, corpus }: LoadedWords,
  root: string,
  sidecars: readonly SidecarOwner[],
  tools: FindTools,
): Promise<Map<number, WordStretches>> {
  const byPath = new Map(articles.map(({ path }, article) => [path, article]));
  const lists = pieces(sidecars, sidecarsPerTask);
  const answers = await Promise.all(
    lists.map((list) => {
      return ask<'marks'>(tools, { kind: 'marks', root, sidecars: list.map(({ path }) => path) });
    }),
  );
  const marked = new Map<number, WordStretches>();
  const add = ({ articlePath }: SidecarOwner, marks: BoilerplateMarks | null) => {
    const article = byPath.get(articlePath);
    if (article === undefined || marks?.sha256 !== articles[article]?.sha256) return;
    const stretches = wordsWithin(corpus, article, marks?.spans ?? []);
    marked.set(article, [...(marked.get(article) ?? []), ...stretches]);
  };
  for (const [index, answer] of answers.entries()) {
    for (const [at, marks] of answer.entries()) {
      add(lists[index]?.[at] as SidecarOwner, marks);
    }
  }
  return marked;
}

/** A hash of stretches, whatever their order. */
function maskOf(stretches: WordStretches): number {
  const sorted = [...stretches].sort(([x, toX], [y, toY]) => x - y || toX - toY);
  let hash = sorted.length;
  for (const [from, to] of sorted) {
    hash = Math.imul(hash ^ from, 0x01000193);
    hash = Math.imul(hash ^ to, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/**
 * Puts barriers in place of the words that neither make nor hide a copy: what people marked, and
 * what recurs as boilerplate. Changes `words.corpus`.
 * @returns by article: a hash of its barriers; 0 where it has none.
 */
export async function placeBarriers(
  words: LoadedWords,
  root: string,
  sidecars: readonly SidecarOwner[],
  tools: FindTools,
): Promise<Uint32Array> {
  const { corpus, lines, articles } = words;
  const marked = await markedStretches(words, root, sidecars, tools);
  for (const [article, stretches] of marked) setBarriers(corpus, article, stretches);
  const found = findBoilerplate(corpus, lines);
  for (const [article, stretches] of found) setBarriers(corpus, article, stretches);
  const masks = new Uint32Array(articles.length);
  for (const article of new Set([...marked.keys(), ...found.keys()])) {
    masks[article] = maskOf([...(marked.get(article) ?? []), ...(found.get(article) ?? [])]);
  }
  return masks;
}
