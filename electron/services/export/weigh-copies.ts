import type { CopyChoice } from '../../../shared/formats/copy-choice';
import { comparePaths } from '../../../shared/model/link';
import { goldSlug } from '../../../shared/sidecar/sidecar-name';
import { pushTo } from '../../../shared/text/push-to';
import { type ArticleEntry, type CorpusIndex, sidecarsOf } from '../corpus/corpus-index';
import { hasWantedStatus } from './choose-work';
import type { ArticleGroups } from './copies-of-articles';
import type { DatasetChoice } from './export-options';

/** What a cluster of copies means for an article, by its place in the index. */
export interface CopyShares {
  /** One by the number of articles of its cluster that are exported; `null` where nobody asked. */
  weightOf(article: number): number | null;
  /** Whether another one is exported for it. */
  isLeftOut(article: number): boolean;
}

/** All copies are kept, and none is weighed. */
const allKept: CopyShares = { weightOf: () => null, isLeftOut: () => false };

/** When an article was chosen to stand for its cluster; what the adjudicator chose comes last. */
function choices({ corpusFiles }: CorpusIndex): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const { slug, content } of corpusFiles.values()) {
    for (const decision of content?.clusterDecisions ?? []) {
      if (decision.kind !== 'canonical') continue;
      const rank = `${slug === goldSlug ? 'gold' : ''} ${decision.updatedAt}`;
      const { path } = decision.article;
      if (comparePaths(rank, chosen.get(path) ?? '') > 0) chosen.set(path, rank);
    }
  }
  return chosen;
}

function dayOf(entry: ArticleEntry): string | null {
  const days = sidecarsOf(entry).flatMap(({ summary }) => summary?.metadata.publishedAt ?? []);
  return days.find((day) => /^\d{4}-\d{2}-\d{2}/.test(day)) ?? null;
}

/** The article that was chosen last, else the earliest, else the first by path. */
function standIn(
  { articles }: CorpusIndex,
  members: readonly number[],
  chosen: Map<string, string>,
) {
  const rankOf = (article: number) => {
    const entry = articles[article] as ArticleEntry;
    return { chosen: chosen.get(entry.path) ?? '', day: dayOf(entry) ?? '9999', path: entry.path };
  };
  const ranked = members.map((article) => ({ article, ...rankOf(article) }));
  ranked.sort(
    (a, b) =>
      comparePaths(b.chosen, a.chosen) ||
      comparePaths(a.day, b.day) ||
      comparePaths(a.path, b.path),
  );
  return ranked[0]?.article;
}

/** The articles that are exported, by the first one of their cluster. */
function membersOf(
  { articles }: CorpusIndex,
  wanted: readonly ArticleEntry[],
  { clusterFirsts }: ArticleGroups,
  options: DatasetChoice,
): Map<number, number[]> {
  const chosen = new Set(wanted);
  const members = new Map<number, number[]>();
  for (const [article, entry] of articles.entries()) {
    if (!chosen.has(entry) || !hasWantedStatus(entry, options)) continue;
    pushTo(members, clusterFirsts[article] ?? article, article);
  }
  return members;
}

/** Weighs the articles of each cluster of copies, or chooses the one that stands for it. */
export function weighCopies(
  index: CorpusIndex,
  wanted: readonly ArticleEntry[],
  groups: ArticleGroups,
  options: DatasetChoice,
): CopyShares {
  const choice: CopyChoice = options.copies;
  if (choice === 'keep') return allKept;
  const members = membersOf(index, wanted, groups, options);
  const firstOf = (article: number) => groups.clusterFirsts[article] ?? article;
  if (choice === 'weight') {
    const weightOf = (article: number) => 1 / (members.get(firstOf(article))?.length ?? 1);
    return { ...allKept, weightOf };
  }
  const chosen = choices(index);
  const standIns = new Map(
    [...members].map(([first, all]) => [first, standIn(index, all, chosen)] as const),
  );
  const isLeftOut = (article: number) => (standIns.get(firstOf(article)) ?? article) !== article;
  return { ...allKept, isLeftOut };
}
