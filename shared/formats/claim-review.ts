import type { ClaimMention, MentionLine, MentionWork } from '../registry/claim-mentions';
import { type ClaimEntry, gatherClaims } from '../registry/claim-registry';
import { type EntityRegistry, readEntityRegistry } from '../registry/entity-registry';
import { once } from '../text/once';
import { type ArticleCopies, appearancesIn, articleCopies } from './claim-appearances';
import { claimReview, type ReviewedArticle, reviewContext } from './claim-review-record';
import { byAnnotator } from './details';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type Format, type LossReason, type LostAtEnd, whole } from './format';
import { proveSpans } from './reslice';

const file = 'claims.jsonld';
const contextFile = 'schema.context.jsonld';
const claimLayer = 'claim';

/** What is kept of the documents until all are seen: the mentions of claims, and no text. */
interface Seen {
  readonly articles: Map<string, ReviewedArticle>;
  readonly works: MentionWork[];
  readonly copies: ArticleCopies[];
}

function lineOf(one: ExportSpan): MentionLine {
  const { id, layer, label, attributes, refersTo, exact } = one;
  const [{ start, end }, { prefix, suffix }] = one.target;
  const said = { id, layer, label, exact, refersTo, attributes };
  // An article is one document here, whatever stories are marked in it.
  return { ...said, start, end, before: prefix, after: suffix, story: null };
}

function worksOn(document: ExportDocument): MentionWork[] {
  return byAnnotator(document).map(({ annotator, spans }) => ({
    documentId: document.path,
    annotator,
    isOwn: false,
    // Whose work counts was decided before: it is not passed over again.
    isGold: false,
    annotations: spans.filter(({ layer }) => layer === claimLayer).map(lineOf),
  }));
}

function articleOf({ path, title, metadata }: ExportDocument): ReviewedArticle {
  // The schema knows no address; whoever writes one beside the rest is heard.
  const { outlet, publishedAt, url } = metadata as typeof metadata & { readonly url?: unknown };
  return { path, title, outlet, publishedAt, url: typeof url === 'string' ? url : undefined };
}

type Held = ClaimEntry['held'];

/** The records of a claim that are reviews: the adjudicated where there is one, else everybody's. */
function ratedOf({ held }: ClaimEntry, isChosen: (annotator: string) => boolean): Held {
  const rated = held.filter(
    ({ claim, annotator }) => claim.rating !== undefined && isChosen(annotator),
  );
  const gold = rated.filter(({ annotator }) => annotator === 'gold');
  return gold.length > 0 ? gold : rated;
}

interface Reviews {
  readonly reviewed: readonly { readonly entry: ClaimEntry; readonly rated: Held }[];
  readonly lost: readonly LostAtEnd[];
  readonly entities: EntityRegistry;
}

function lostMention(mention: ClaimMention, reason: LossReason): LostAtEnd {
  const { line, annotator, documentId } = mention;
  return { id: line.id, annotator, path: documentId, reason };
}

/** What of a claim that nobody rated is in no file: its records, and its mentions. */
function lostWith(
  { held, mentions }: ClaimEntry,
  isChosen: (annotator: string) => boolean,
): LostAtEnd[] {
  const reason = held.length === 0 ? 'no-claim' : 'no-rating';
  const records = held
    .filter(({ annotator }) => isChosen(annotator))
    .map(({ claim, annotator }): LostAtEnd => ({ id: claim.id, annotator, path: null, reason }));
  return [...records, ...mentions.map((mention) => lostMention(mention, reason))];
}

function gather({ corpusFiles }: ExportContext, { works, articles }: Seen): Reviews {
  const chosen = new Set(
    corpusFiles.filter(({ isChosen }) => isChosen).map(({ content }) => content.annotator),
  );
  const isChosen = (annotator: string) => chosen.has(annotator);
  const contents = corpusFiles.map(({ content }) => content);
  const files = contents.map((content) => ({ ...content, isOwn: false }));
  const known = (path: string) => articles.get(path) ?? { path, title: path };
  const { entries } = gatherClaims({ works, files, articleOf: known });
  const all = entries.map((entry) => ({ entry, rated: ratedOf(entry, isChosen) }));
  return {
    reviewed: all.filter(({ rated }) => rated.length > 0),
    lost: all.flatMap(({ entry, rated }) => (rated.length > 0 ? [] : lostWith(entry, isChosen))),
    entities: readEntityRegistry(null, contents),
  };
}

function recordsOf({ reviewed, entities }: Reviews, { articles, copies }: Seen): object[] {
  const mentions = reviewed.flatMap(({ entry }) => entry.mentions);
  const appearances = appearancesIn(mentions, copies);
  return reviewed.flatMap(({ entry, rated }) => {
    const paths = appearances(entry.mentions);
    const places = paths.flatMap((path) => articles.get(path) ?? []);
    return rated.map((one) => claimReview(one, entry, places, entities));
  });
}

/**
 * schema.org's ClaimReview as one JSON-LD list: a review for each rating of a claim, with the articles
 * in which it appears, also those that copy the words of a mention.
 */
export const claimReviews: Format = {
  id: 'claim-review',
  name: { ar: 'مراجعات الادعاءات ClaimReview', en: 'schema.org ClaimReview' },
  files: { ar: 'ملف واحد وسياقه', en: 'one file and its context' },
  loses: [
    'annotators',
    'ids',
    'times',
    'attributes',
    'relations',
    'clusters',
    'pieces',
    'text',
    'white-space',
    'overlaps',
  ],
  isOnArticles: true,
  onlyLayer: claimLayer,
  needsCopies: true,
  start: (context) => {
    const seen: Seen = { articles: new Map(), works: [], copies: [] };
    const reviews = once(() => gather(context, seen));
    return {
      write: (document) => {
        proveSpans(document);
        seen.articles.set(document.path, articleOf(document));
        seen.works.push(...worksOn(document));
        seen.copies.push(articleCopies(document));
        return whole();
      },
      lostAtEnd: () => reviews().lost,
      end: () => [
        {
          file,
          content: `${JSON.stringify(recordsOf(reviews(), seen), null, 2)}\n`,
          isWhole: true,
        },
        {
          file: contextFile,
          content: `${JSON.stringify(reviewContext, null, 2)}\n`,
          isWhole: true,
        },
      ],
    };
  },
};
