import type { SaidOfCopies } from '../../../shared/contract/copies';
import { type ArticleEntry, sidecarsOf } from '../corpus/corpus-index';
import type { CorpusSession } from '../corpus-session';
import { belongsTo } from '../links/link-index';

/** Outlet and date of an article: one's own word before that of others, and theirs before its text. */
function factsOf({ id, ...entry }: ArticleEntry, slug: string | null): SaidOfCopies['facts'] {
  const all = sidecarsOf({ id, ...entry });
  const inOrder = [...all.filter((one) => one.slug === slug), ...all];
  const said = inOrder.flatMap(({ summary }) => summary?.metadata ?? []);
  const outlet = said.find((one) => one.outlet !== undefined)?.outlet;
  const stated = said.find((one) => one.publishedAt !== undefined)?.publishedAt;
  const publishedAt = stated ?? entry.facts.publishedInText ?? undefined;
  if (outlet === undefined && publishedAt === undefined) return [];
  return [
    {
      documentId: id,
      ...(outlet === undefined ? {} : { outlet }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
  ];
}

type Stored = ReturnType<CorpusSession['links']['all']>[number];

function articleLink({ index, slug }: CorpusSession, { link, source }: Stored) {
  const isAnArticles = link.scope === 'article' && belongsTo(link, source.articlePath);
  const [a, b] = [index.byPath.get(link.a.path), index.byPath.get(link.b.path)];
  if (!isAnArticles || a === undefined || b === undefined) return [];
  const { annotator } = source;
  return [{ link, annotator, isMine: source.slug === slug, a: a.id, b: b.id }];
}

function claimLink({ index, slug }: CorpusSession, { link, source }: Stored) {
  const home = index.byPath.get(source.articlePath);
  if (link.scope !== 'claim' || home === undefined) return [];
  return [{ link, annotator: source.annotator, isMine: source.slug === slug, storedIn: home.id }];
}

/** Outlets, dates and links of articles and claims, as everybody has them in their sidecars now. */
export function saidOfCopies(session: CorpusSession): SaidOfCopies {
  const { index, links, slug } = session;
  const all = links.all();
  return {
    facts: index.articles.flatMap((entry) => factsOf(entry, slug)),
    links: all.flatMap((one) => articleLink(session, one)),
    claimLinks: all.flatMap((one) => claimLink(session, one)),
  };
}
