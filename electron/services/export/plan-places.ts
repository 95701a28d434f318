import type { ExportCopy } from '../../../shared/formats/export-document';
import { assignSplits, type SplitGroup } from '../../../shared/splits/assign-splits';
import { type Leakage, leakageOf } from '../../../shared/splits/leakage';
import { type SplitPlan, splitNames, splitShares } from '../../../shared/splits/split-plan';
import type { ReadFile } from '../../platform/file-source';
import { readAhead } from '../../platform/read-ahead';
import type { ArticleEntry, CorpusIndex } from '../corpus/corpus-index';
import { articlesAhead, type ChosenWork, readChosenWork } from './choose-work';
import type { ArticleGroups } from './copies-of-articles';
import type { DatasetChoice } from './export-options';
import { weighCopies } from './weigh-copies';

/** Where an article belongs. */
export interface ArticlePlace {
  readonly cluster: string | null;
  readonly split: string | null;
  /** Its share of its cluster, 0 to 1; `null` where nobody asked. */
  readonly weight: number | null;
  /** Whether it is not exported because another article of its cluster is. */
  readonly isLeftOut: boolean;
  /** Those that sort after it, where the format has a place for them. */
  readonly copies: readonly ExportCopy[];
}

export interface Places {
  /** Of a path. */
  placeOf(path: string): ArticlePlace;
  /** What stands in two splits; `null` where the corpus is not split. */
  readonly leakage: Leakage | null;
}

/** Nobody looked for copies, and nothing is split. */
export const noPlaces: Places = {
  placeOf: () => ({ cluster: null, split: null, weight: null, isLeftOut: false, copies: [] }),
  leakage: null,
};

interface Counted {
  documents: number;
  readonly counts: Map<string, number>;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Counts what there is of each label and outlet in an article. */
function countArticle(work: ChosenWork, layers: ReadonlySet<string>, counted: Counted): void {
  counted.documents += 1;
  const sidecars = work.sidecars.map(({ sidecar }) => sidecar);
  for (const { layer, label } of sidecars.flatMap(({ annotations }) => annotations)) {
    if (layers.has(layer)) add(counted.counts, `label\u0000${layer}\u0000${label ?? ''}`);
  }
  const outlet = sidecars.find(({ metadata }) => metadata.outlet !== undefined)?.metadata.outlet;
  if (outlet !== undefined) add(counted.counts, `outlet\u0000${outlet}`);
}

/** The groups of the articles that are exported, by the first article of each. */
async function countGroups(
  index: CorpusIndex,
  wanted: readonly ArticleEntry[],
  groups: ArticleGroups,
  options: DatasetChoice,
  layers: ReadonlySet<string>,
  readFile: ReadFile,
): Promise<Map<number, Counted>> {
  const chosen = new Set(wanted);
  const found = new Map<number, Counted>();
  const exported = [...index.articles.entries()].filter(([, entry]) => chosen.has(entry));
  const read = ([, entry]: [number, ArticleEntry]) =>
    readChosenWork(index.root, entry, options, readFile);
  for await (const [[article], work] of readAhead(exported, articlesAhead, read)) {
    if (work === null) continue;
    const first = groups.firsts[article] ?? article;
    const counted = found.get(first) ?? { documents: 0, counts: new Map() };
    countArticle(work, layers, counted);
    found.set(first, counted);
  }
  return found;
}

/** Gives each group of copies its split. @returns by the first article of the group. */
function assign(
  { articles }: CorpusIndex,
  counted: ReadonlyMap<number, Counted>,
  plan: SplitPlan,
): Map<number, string> {
  const firsts = [...counted.keys()];
  const groups = firsts.map((first): SplitGroup => {
    const { documents, counts } = counted.get(first) as Counted;
    return { id: articles[first]?.path ?? '', documents, counts };
  });
  const names = splitNames(plan);
  const splits = assignSplits(groups, splitShares(plan), plan.seed);
  return new Map(firsts.map((first, place) => [first, names[splits[place] ?? 0] ?? '']));
}

/** Finds for each article its cluster of copies and, where a split is asked for, its split. */
export async function planPlaces(
  index: CorpusIndex,
  wanted: readonly ArticleEntry[],
  groups: ArticleGroups,
  options: DatasetChoice,
  layers: ReadonlySet<string>,
  readFile: ReadFile,
): Promise<Places> {
  const { split: plan } = options;
  const places = new Map(index.articles.map(({ path }, place) => [path, place]));
  const shares = weighCopies(index, wanted, groups, options);
  const exported = wanted.filter(({ path }) => !shares.isLeftOut(places.get(path) ?? -1));
  const firstOf = (article: number) => groups.firsts[article] ?? article;
  const splits =
    plan === null
      ? null
      : assign(index, await countGroups(index, exported, groups, options, layers, readFile), plan);
  const chosen = new Set(exported);
  const splitOf = (article: number) => {
    const entry = index.articles[article];
    return entry !== undefined && chosen.has(entry) ? splits?.get(firstOf(article)) : undefined;
  };
  const placeOf = (path: string) => {
    const article = places.get(path) ?? -1;
    const copies = groups.copiesOf(article);
    return {
      cluster: groups.clusterOf(article),
      split: splitOf(article) ?? null,
      weight: shares.weightOf(article),
      isLeftOut: shares.isLeftOut(article),
      copies,
    };
  };
  return { placeOf, leakage: splits === null ? null : leakageOf(groups.pairs, splitOf) };
}
