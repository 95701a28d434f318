import { type WordStretches, wordsWithin } from '../../../shared/copies/boilerplate';
import type { SidecarOwner } from '../corpus/read-sidecars';
import { sha256At } from './contents';
import { ask, type FindTools, pieces } from './find-tools';
import type { LoadedWords } from './load-words';
import type { BoilerplateMarks } from './read-marks';

const sidecarsPerTask = 500;

/** What people marked as boilerplate, by article. Marks made on another text mean nothing in this one. */
export async function markedBoilerplate(
  { articles, words }: LoadedWords,
  root: string,
  sidecars: readonly SidecarOwner[],
  tools: FindTools,
): Promise<Map<number, WordStretches>> {
  const marked = new Map<number, WordStretches>();
  if (sidecars.length === 0) return marked;
  const byPath = new Map(articles.paths.strings.map((path, article) => [path, article]));
  const lists = pieces(sidecars, sidecarsPerTask);
  const answers = await Promise.all(
    lists.map((list) => {
      return ask<'marks'>(tools, { kind: 'marks', root, sidecars: list.map(({ path }) => path) });
    }),
  );
  const add = ({ articlePath }: SidecarOwner, marks: BoilerplateMarks | null) => {
    const article = byPath.get(articlePath);
    if (article === undefined || marks?.sha256 !== sha256At(articles.contents, article)) return;
    words.needPlaces(article);
    const stretches = wordsWithin(words.corpus, article, marks?.spans ?? []);
    marked.set(article, [...(marked.get(article) ?? []), ...stretches]);
  };
  for (const [index, answer] of answers.entries()) {
    for (const [at, marks] of answer.entries()) {
      add(lists[index]?.[at] as SidecarOwner, marks);
    }
  }
  return marked;
}
