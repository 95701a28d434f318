import { CandidateFinder, endOfGroup, mostPlaces } from '../../../../shared/copies/candidate-pairs';
import { joinNumbers } from '../../../../shared/copies/join-numbers';
import { pickSeeds, type SeedList, sortSeeds } from '../../../../shared/copies/seeds';
import { ask, type FindTools, goOn, onePieceEach } from '../find-tools';
import type { LoadedWords } from '../load-words';
import type { PackedStretches } from '../packed-stretches';
import { BrokenCache } from '../segments';
import { articleOf, isNamed } from './scan-seeds';
import type { Touched } from './touched';

/** Where touched seeds stand now. @throws BrokenCache, Cancelled. */
async function scanAll(
  { articles, words, keep }: LoadedWords,
  stretches: PackedStretches,
  { seeds, crowds }: Touched,
  tools: FindTools,
): Promise<SeedList> {
  const { reader } = words;
  if (reader === null) throw new BrokenCache('there is none');
  const { folder, segments } = reader;
  const { rows, paths } = articles;
  const common = { kind: 'scan' as const, folder, segments, rows, stretches, seeds, crowds };
  const tasks = onePieceEach(paths.count, tools).map(({ from, end }) =>
    ask<'scan'>(tools, { ...common, from, end }),
  );
  // While the other threads go through the words there is time here.
  const [found] = await Promise.all([Promise.all(tasks), keep()]);
  goOn(tools);
  const hits = found.map((one) => {
    if (one === null) throw new BrokenCache('a segment');
    return one;
  });
  return {
    hashes: joinNumbers(hits.map((one) => one.hashes)),
    places: joinNumbers(hits.map((one) => one.places)),
    articles: joinNumbers(hits.map((one) => one.articles)),
  };
}

/** Seeds in as many places as matter, without flags; and which of them are common. */
interface Sifted {
  readonly seeds: SeedList;
  readonly common: ReadonlySet<number>;
}

/**
 * Leaves out of common seeds the places where no touched words follow: no pair with a changed article
 * comes of those, and they are many.
 */
function sift({ hashes, places, articles }: SeedList): Sifted {
  const common = new Set<number>();
  const kept: number[] = [];
  for (let from = 0; from < hashes.length; ) {
    const to = endOfGroup(hashes, from);
    const isCommon = to - from > mostPlaces;
    if (isCommon) common.add(hashes[from] as number);
    for (let at = from; at < to; at += 1) {
      if (!isCommon || isNamed(articles[at] as number)) kept.push(at);
    }
    from = to;
  }
  const seeds = pickSeeds({ hashes, places, articles }, kept);
  return { seeds: { ...seeds, articles: seeds.articles.map(articleOf) }, common };
}

/** What was found among touched seeds. */
export interface FoundAgain {
  /** All their places, sorted by hash; on the numbers of articles are flags. */
  readonly hits: SeedList;
  readonly common: ReadonlySet<number>;
  readonly finder: CandidateFinder;
}

/** Looks at all pairs of places of touched seeds of which one is in a stale article. */
export async function seekAgain(
  loaded: LoadedWords,
  stretches: PackedStretches,
  touched: Touched,
  isStale: Uint8Array,
  tools: FindTools,
): Promise<FoundAgain> {
  const hits = sortSeeds(await scanAll(loaded, stretches, touched, tools));
  const { seeds, common } = sift(hits);
  const finder = new CandidateFinder(loaded.words, isStale);
  finder.find(seeds, common);
  return { hits, common, finder };
}
