import { rowAt } from './article-table';
import type { MarkedBoilerplate } from './barriers';
import type { Finding } from './find-everything';
import type { LoadedWords } from './load-words';
import { hashOfStretches } from './packed-stretches';
import { type PairCache, pairRowField, pairRowFields } from './pair-cache';

/** What the rows of pairs have of those of the words. */
const wordRowFields = ['firstWord', 'words', 'firstLine', 'lines', 'hashSum'] as const;

/** The numbers of each article that the next run compares with its own. */
function rowsOf({ articles, memory }: LoadedWords, marked: MarkedBoilerplate): Uint32Array {
  const sizes = new Uint32Array(memory.sizes);
  const rows = new Uint32Array(articles.paths.count * pairRowFields);
  for (let article = 0; article < articles.paths.count; article += 1) {
    const to = article * pairRowFields;
    for (const field of wordRowFields) {
      rows[to + pairRowField[field]] = rowAt(articles.rows, article, field);
    }
    rows[to + pairRowField.marks] = hashOfStretches(marked.get(article) ?? []);
    rows[to + pairRowField.size] = sizes[article] as number;
  }
  return rows;
}

/** Keeps what was found for the next run. */
export async function savePairs(
  cache: PairCache,
  loaded: LoadedWords,
  found: Finding,
): Promise<void> {
  const { generation, articles } = loaded;
  const { pairs, passages, clusters, common, crowded, huge, barriers } = found;
  const { labels, lines } = barriers.boilerplate;
  try {
    await cache.save({
      ...{ generation, paths: articles.paths, contents: articles.contents },
      rows: rowsOf(loaded, barriers.marked),
      ...{ pairs, passages, clusters, common, crowded, huge },
      labels: Uint32Array.from(labels),
      siteLines: Uint32Array.from(lines),
      stretches: barriers.stretches,
    });
  } catch {
    // A cache that can't be written is no loss: the next run looks for everything again.
  }
}
