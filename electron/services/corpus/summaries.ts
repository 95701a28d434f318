import type { DocumentSummary } from '../../../shared/model/document';
import type { LinkIndex } from '../links/link-index';
import { type ArticleEntry, type CorpusIndex, sidecarsOf } from './corpus-index';
import { type IndexedSidecar, isGold } from './read-sidecars';

/** The sidecar of the annotator with this slug, whether it could be read or not. */
export function ownSidecarOf(entry: ArticleEntry, slug: string | null): IndexedSidecar | null {
  return sidecarsOf(entry).find((sidecar) => sidecar.slug === slug) ?? null;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the library shows of an article, for the annotator with this slug. */
export function summarizeArticle(
  entry: ArticleEntry,
  index: CorpusIndex,
  links: LinkIndex,
  slug: string | null,
): DocumentSummary {
  const { facts, id } = entry;
  const own = ownSidecarOf(entry, slug);
  const persons = sidecarsOf(entry).flatMap(({ slug: whose, summary }) =>
    summary === null || isGold(whose) ? [] : [summary],
  );
  const sum = (count: (work: (typeof persons)[number]) => number) =>
    persons.reduce((total, work) => total + count(work), 0);
  return {
    id,
    path: facts.path,
    title: facts.title,
    encoding: facts.encoding,
    bom: facts.bom,
    sha256: facts.sha256,
    characters: facts.characters,
    words: facts.words,
    paragraphs: facts.paragraphs,
    status: own?.summary?.status ?? 'new',
    claims: sum((work) => work.claims),
    entities: sum((work) => work.entities),
    copies: links.copiesOf(entry.path, (path) => index.byPath.has(path)),
    annotators: [...new Set(persons.map((work) => work.annotator))].sort(byCodeUnit),
    problem: facts.problem?.problem ?? own?.problem?.problem ?? null,
  };
}
