import type { claimRatings, Rating } from '../model/corpus-file';
import { comparePaths } from '../model/link';
import { type ClaimArticle, type ClaimEntry, dayOf } from '../registry/claim-registry';
import { type EntityRegistry, referredEntity } from '../registry/entity-registry';

/** What is known of an article in which a claim appears. */
export interface ReviewedArticle extends ClaimArticle {
  /** Where it was published, if anybody wrote that down. */
  readonly url?: string | undefined;
}

/** How true a claim was found, from 1 to 5, and how that is said; where nobody can tell, no number. */
const ratings: Record<
  (typeof claimRatings)[number],
  { readonly value: number | null; readonly ar: string }
> = {
  true: { value: 5, ar: 'صحيح' },
  'mostly-true': { value: 4, ar: 'صحيح غالبا' },
  mixed: { value: 3, ar: 'مختلط' },
  'mostly-false': { value: 2, ar: 'خطأ غالبا' },
  false: { value: 1, ar: 'خطأ' },
  unproven: { value: null, ar: 'غير مثبت' },
};

function ratingRecord({ value }: Rating) {
  const { value: ratingValue, ar } = ratings[value];
  const scale = ratingValue === null ? {} : { ratingValue, bestRating: 5, worstRating: 1 };
  return { '@type': 'Rating', ...scale, alternateName: ar };
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/\S+$/.test(url);
}

function articleRecord(article: ReviewedArticle) {
  const { path, title, outlet, url } = article;
  const day = dayOf(article);
  return {
    '@type': 'NewsArticle',
    // A file is nowhere in the web: its path names it, and an address only where one is known.
    identifier: path,
    headline: title,
    ...(isAddress(url) ? { url } : {}),
    ...(day === null ? {} : { datePublished: day }),
    ...(outlet === undefined ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
  };
}

/** Persons are persons; whatever else claims something speaks for many. */
function claimantRecord(claimant: string, entities: EntityRegistry) {
  const id = referredEntity(claimant);
  if (id === null) return { name: claimant };
  const entry = entities.entryOf(id);
  if (entry === undefined) return { identifier: id };
  const { name, latinName, type, wikidata } = entry;
  return {
    '@type': type === 'person' ? 'Person' : 'Organization',
    name,
    ...(latinName === null ? {} : { alternateName: latinName }),
    ...(wikidata === null ? {} : { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
  };
}

/** Those whose day is known first, then by path. */
function byDay(a: ReviewedArticle, b: ReviewedArticle): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === dayB) return comparePaths(a.path, b.path);
  if (dayA === null) return 1;
  return dayB === null ? -1 : comparePaths(dayA, dayB);
}

function claimRecord(
  { claimants }: ClaimEntry,
  places: readonly ReviewedArticle[],
  entities: EntityRegistry,
) {
  const authors = claimants.map((one) => claimantRecord(one, entities));
  const sorted = [...places].sort(byDay);
  const [first] = sorted;
  const isDated = first !== undefined && dayOf(first) !== null;
  return {
    '@type': 'Claim',
    ...(authors.length === 0 ? {} : { author: authors.length === 1 ? authors[0] : authors }),
    ...(isDated ? { datePublished: dayOf(first), firstAppearance: articleRecord(first) } : {}),
    ...(sorted.length === 0 ? {} : { appearance: sorted.map(articleRecord) }),
  };
}

/**
 * A record of schema.org's ClaimReview, as far as the corpus knows what belongs in one.
 * @param places the articles in which the claim appears.
 */
export function claimReview(
  { claim, annotator }: ClaimEntry['held'][number],
  entry: ClaimEntry,
  places: readonly ReviewedArticle[],
  entities: EntityRegistry,
): object {
  const { id, title, rating } = claim;
  if (rating === undefined) throw new Error(`${id} has no rating`);
  const { ratedOn, rationale, evidence } = rating;
  const citation = evidence.map(({ path, target: [, { exact }] }) => ({
    '@type': 'CreativeWork',
    identifier: path,
    text: exact,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: id,
    claimReviewed: title,
    datePublished: ratedOn,
    author: { '@type': 'Person', name: annotator },
    ...(rationale === undefined ? {} : { reviewBody: rationale }),
    ...(citation.length === 0 ? {} : { citation }),
    itemReviewed: claimRecord(entry, places, entities),
    reviewRating: ratingRecord(rating),
  };
}

/** What the terms mean that stand in the file, for readers without a network: schema.org's own. */
export const reviewContext = {
  '@context': {
    '@vocab': 'https://schema.org/',
    url: { '@type': '@id' },
    sameAs: { '@type': '@id' },
  },
};
