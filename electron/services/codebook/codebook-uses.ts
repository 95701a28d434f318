import { isSamePlace, type LabelPlace, placeKey } from '../../../shared/codebook/label-place';
import type { CodebookUses, LabelledWords } from '../../../shared/contract/codebook';
import { exactOf } from '../../../shared/model/anchor';
import type { DocumentId } from '../../../shared/model/ids';
import { type ArticleEntry, sidecarsOf } from '../corpus/corpus-index';
import { isGold, type SidecarSummary } from '../corpus/read-sidecars';
import { readSidecar } from '../corpus/read-work-file';
import type { CorpusSession } from '../corpus-session';

type LabelUses = CodebookUses['labels'][number];
type Counted = { -readonly [K in keyof LabelUses]: LabelUses[K] };

/** Counts the annotations of all sidecars by label. */
class Counts {
  readonly labels = new Map<string, Counted>();
  readonly relations = new Map<string, number>();

  private at({ layer, label }: LabelPlace): Counted {
    const key = placeKey({ layer, label });
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const fresh = { layer, label, annotations: 0, articles: 0, mine: 0, mineIn: [] };
    this.labels.set(key, fresh);
    return fresh;
  }

  /** @param mineIn the article, where the sidecar is the present annotator's own. */
  add({ labels, relations }: SidecarSummary, mineIn: DocumentId | null): Counted[] {
    for (const { type, count } of relations) {
      this.relations.set(type, (this.relations.get(type) ?? 0) + count);
    }
    return labels.map((use) => {
      const counted = this.at(use);
      counted.annotations += use.count;
      if (mineIn !== null) {
        counted.mine += use.count;
        counted.mineIn.push(mineIn);
      }
      return counted;
    });
  }
}

/** Counts what everybody says of one article. */
function countArticle(counts: Counts, entry: ArticleEntry, slug: string | null): void {
  const here = new Set<Counted>();
  for (const { slug: whose, summary } of entry.sidecars.values()) {
    const isMine = whose === slug && !isGold(whose);
    const counted = summary === null ? [] : counts.add(summary, isMine ? entry.id : null);
    for (const one of counted) here.add(one);
  }
  for (const counted of here) counted.articles += 1;
}

/**
 * What everybody's annotations make of the codebook, by the summaries that are in memory: no sidecar
 * is read. Work that is not written yet counts.
 */
export function codebookUses({ index, slug }: CorpusSession): CodebookUses {
  const counts = new Counts();
  for (const entry of index.articles) countArticle(counts, entry, slug);
  const relations = [...counts.relations].map(([type, count]) => ({ type, count }));
  return { labels: [...counts.labels.values()], relations };
}

/** So many of the words are taken from one article while others have some too. */
const examplesAnArticle = 2;

/**
 * Some of the words that have a label, in the order of the articles' paths; as the files have them.
 * @param limit how many at most.
 */
export async function labelExamples(
  { index }: CorpusSession,
  place: LabelPlace,
  limit: number,
): Promise<LabelledWords[]> {
  const examples: LabelledWords[] = [];
  const works = index.articles.flatMap((entry) => {
    const having = sidecarsOf(entry).filter(
      ({ summary }) => summary?.labels.some((use) => isSamePlace(use, place)) === true,
    );
    return having.map((sidecar) => ({ entry, sidecar }));
  });
  for (const { entry, sidecar } of works) {
    if (examples.length >= limit) break;
    const read = await readSidecar(index.root, sidecar.path);
    if (!read.ok) continue;
    const { annotations, annotator } = read.content;
    const labelled = annotations.filter((annotation) => isSamePlace(annotation, place));
    for (const { target } of labelled.slice(0, examplesAnArticle)) {
      const text = exactOf(target);
      examples.push({ documentId: entry.id, path: entry.path, annotator, text });
    }
  }
  return examples.slice(0, limit);
}
