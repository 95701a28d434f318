import type { CopyList, CopyOf, CopyPassage, CopyProgress } from '../../../shared/contract/copies';
import { type ComparedPair, figuresOf } from '../../../shared/copies/compare-articles';
import { unpackClusters } from '../../../shared/copies/packed-clusters';
import { pairsWith } from '../../../shared/copies/packed-pairs';
import { type ArticlePlace, pairsSharing } from '../../../shared/copies/shared-passages';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import { codePoint } from '../../../shared/model/span';
import { documentIdOf } from '../corpus/corpus-index';
import type { CorpusSession } from '../corpus-session';
import { sha256At } from './contents';
import type { CopyFinder } from './copy-finder';
import type { CorpusCopies } from './find-in-corpus';

export interface CopiesDeps {
  readonly finder: CopyFinder;
  /** The app's own. */
  readonly cacheFolder: string;
  readonly now: () => Date;
  readonly onProgress: (progress: CopyProgress) => void;
}

/** What was found in an opened corpus. */
interface Found {
  /** Of the session. */
  readonly corpusId: string;
  readonly copies: CorpusCopies;
  /** By path: its place in `copies.paths`. */
  readonly places: ReadonlyMap<string, number>;
}

/** What crosses to the page. An article that came or went meanwhile has the id it would have. */
function listOf(
  { paths, pairs, clusters, problems }: CorpusCopies,
  { index }: CorpusSession,
): CopyList {
  return {
    documentIds: paths.map((path) => index.byPath.get(path)?.id ?? documentIdOf(path)),
    pairs,
    clusters: unpackClusters(clusters),
    problems: [...problems],
  };
}

const placeOf = (start: number, end: number) => ({ start: codePoint(start), end: codePoint(end) });

/** A pair as seen from one of its articles. */
function seenFrom(
  article: number,
  pair: ComparedPair,
): Omit<CopyOf, 'other' | 'isCurrent'> & { place: number } {
  const isA = pair.a === article;
  const { jaccard, containmentOfA, containmentOfB } = figuresOf(pair);
  const passages = pair.passages.map(({ aStart, aEnd, bStart, bEnd, words, differences }) => {
    const [inA, inB] = [placeOf(aStart, aEnd), placeOf(bStart, bEnd)];
    return { here: isA ? inA : inB, there: isA ? inB : inA, words, differences };
  });
  return {
    place: isA ? pair.b : pair.a,
    jaccard,
    containment: isA ? containmentOfA : containmentOfB,
    containmentOfOther: isA ? containmentOfB : containmentOfA,
    isExact: pair.isExact,
    differences: pair.differences,
    passages: passages.sort((x, y) => x.here.start - y.here.start || x.there.start - y.there.start),
  };
}

/** The copies of the open corpus: looked for when asked, then answered from memory. */
export class CopiesService {
  private finding: AbortController | null = null;
  private found: Found | null = null;

  constructor(private readonly deps: CopiesDeps) {}

  /** Looks for copies; a call under way is cancelled. @returns `null` where this one was. */
  async find(
    session: CorpusSession,
    { isQuiet }: { readonly isQuiet: boolean },
  ): Promise<Result<CopyList | null>> {
    this.cancel();
    const finding = new AbortController();
    this.finding = finding;
    const { finder, now, onProgress } = this.deps;
    const request = { ...this.placesOf(session), startedAt: now().getTime() };
    const { signal } = finding;
    const found = await finder.find(request, { onProgress, signal, isQuiet });
    if (this.finding === finding) this.finding = null;
    if (!found.ok) return found;
    return ok(found.value === null ? null : this.keep(session, found.value));
  }

  /**
   * What was found the last time, from the cache. @returns `null` where nothing was, where articles
   * of then are gone, and where copies were looked for meanwhile.
   */
  async recall(session: CorpusSession): Promise<Result<CopyList | null>> {
    const recalled = await this.deps.finder.recall(this.placesOf(session));
    if (recalled === null || this.found?.corpusId === session.id) return ok(null);
    const isWhole = recalled.paths.every((path) => session.index.byPath.has(path));
    return ok(isWhole ? this.keep(session, recalled) : null);
  }

  private placesOf({ index: { root } }: CorpusSession) {
    return { root, named: root, cacheFolder: this.deps.cacheFolder };
  }

  private keep(session: CorpusSession, copies: CorpusCopies): CopyList {
    const places = new Map(copies.paths.map((path, place) => [path, place]));
    this.found = { corpusId: session.id, copies, places };
    return listOf(copies, session);
  }

  /** Ends the work under way, if there is any; what was read is in the cache. */
  cancel(): void {
    this.finding?.abort();
    this.finding = null;
  }

  /** What an article shares with each other one, sorted by the other's path. */
  of(session: CorpusSession, documentId: DocumentId): Result<CopyOf[]> {
    const entry = session.index.byId.get(documentId);
    if (entry === undefined) return fail('document-missing', undefined, documentId);
    const { found } = this;
    if (found === null || found.corpusId !== session.id) return ok([]);
    const article = found.places.get(entry.path);
    if (article === undefined) return ok([]);
    const { paths, contents } = found.copies;
    const isCurrent = (place: number) =>
      session.index.byPath.get(paths[place] ?? '')?.facts.sha256 === sha256At(contents, place);
    const copies = [...pairsWith(found.copies, article)].map((pair) => {
      const { place, ...seen } = seenFrom(article, pair);
      return {
        other: documentIdOf(paths[place] ?? ''),
        isCurrent: isCurrent(article) && isCurrent(place),
        ...seen,
        place,
      };
    });
    copies.sort((x, y) => x.place - y.place);
    return ok(copies.map(({ place: _, ...copy }) => copy));
  }

  /** What two articles share, seen from the first; `null` where nothing was found. */
  pair(session: CorpusSession, a: DocumentId, b: DocumentId): CopyOf | null {
    const copies = this.of(session, a);
    return copies.ok ? (copies.value.find(({ other }) => other === b) ?? null) : null;
  }

  /** In which pairs passages stand word by word; see the contract. */
  sharing(session: CorpusSession, passages: readonly CopyPassage[]): number[][] {
    const { found } = this;
    if (found === null || found.corpusId !== session.id) return passages.map(() => []);
    const inList = ({ documentId, start, end }: CopyPassage['a']): ArticlePlace => {
      const entry = session.index.byId.get(documentId);
      const article = entry === undefined ? undefined : found.places.get(entry.path);
      return { article: article ?? -1, start, end };
    };
    const asked = passages.map(({ a, b }) => ({ a: inList(a), b: inList(b) }));
    return pairsSharing(found.copies, asked);
  }
}
