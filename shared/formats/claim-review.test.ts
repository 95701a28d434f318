import { describe, expect, it } from 'vitest';
import { gatherClaims } from '../registry/claim-registry';
import { readEntityRegistry } from '../registry/entity-registry';
import { aCorpusFile, aLink, anAnnotation, anEntity, aRatedClaim } from '../testing/builders';
import { aClaim, aClaimIdentity } from '../testing/claim-sources';
import { aContext, someDocuments } from '../testing/export-documents';
import { claimReviews } from './claim-review';
import { claimReview } from './claim-review-record';
import type { ExportContext, ExportDocument } from './export-document';

const text = '🔴 قال الوزير إن خمس سفن غادرت الميناء.\n';
const words = 'خمس سفن غادرت الميناء';

const mention = (id: string, claim: string) =>
  anAnnotation(id, text, words, {
    refersTo: `claim:${claim}`,
    attributes: { claimant: 'entity:e' },
  });

interface Wanted {
  readonly path: string;
  readonly day?: string;
  readonly annotator?: string;
  readonly annotations?: ReturnType<typeof mention>[];
  readonly copies?: ExportDocument['copies'];
  readonly links?: ReturnType<typeof aLink>[];
}

function aDocument({ path, day, copies = [], ...work }: Wanted): ExportDocument {
  const metadata = { outlet: 'وفا', ...(day === undefined ? {} : { publishedAt: day }) };
  return someDocuments(text, [{ metadata, ...work }], { path, copies })[0] as ExportDocument;
}

const figures = { jaccard: 0.5, containmentOfA: 1, containmentOfB: 0.5 };
const copy = (path: string, start: number, end: number): ExportDocument['copies'][number] => ({
  path,
  ...figures,
  passages: [{ a: { start, end }, b: { start, end }, words: 4 }],
});

const samir = aCorpusFile({
  annotator: 'سمير',
  claims: [aClaim('s', 'ادعاء سمير')],
  identities: [aClaimIdentity('i', 'same', 's', 'c')],
  entities: [anEntity('e', 'الوزير', { latinName: 'the minister', wikidata: 'Q7' })],
});
const noura = aCorpusFile({ claims: [aRatedClaim('c', []), aClaim('u', 'لم يقيّمه أحد')] });

function contextOf(...files: (typeof noura)[]): ExportContext {
  return aContext({
    layers: ['claim'],
    corpusFiles: files.map((content) => ({ content, isChosen: true })),
  });
}

function reviewed(documents: readonly ExportDocument[], context = contextOf(noura, samir)) {
  const writer = claimReviews.start(context);
  for (const document of documents) writer.write(document);
  const lost = writer.lostAtEnd?.() ?? [];
  return { reviews: JSON.parse(String(writer.end()[0]?.content)), lost };
}

type Place = { identifier: string };
const pathsOf = ({ itemReviewed }: { itemReviewed: { appearance: Place[] } }) =>
  itemReviewed.appearance.map(({ identifier }) => identifier);

describe('ClaimReview', () => {
  it('is made of each rating, with who claims it and where', () => {
    const { reviews, lost } = reviewed([
      aDocument({ path: 'a.txt', annotations: [mention('1', 'c')] }),
      aDocument({ path: 'b.txt', day: '2024-03-10', annotations: [mention('2', 's')] }),
    ]);
    const article = (identifier: string) => ({
      '@type': 'NewsArticle',
      identifier,
      headline: text.trim(),
      publisher: { '@type': 'Organization', name: 'وفا' },
    });
    const dated = { ...article('b.txt'), datePublished: '2024-03-10' };
    expect(reviews).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        identifier: 'c',
        claimReviewed: 'غادرت خمس سفن',
        datePublished: '2024-03-12',
        author: { '@type': 'Person', name: 'نورة' },
        itemReviewed: {
          '@type': 'Claim',
          author: {
            '@type': 'Person',
            name: 'الوزير',
            alternateName: 'the minister',
            sameAs: 'https://www.wikidata.org/entity/Q7',
          },
          datePublished: '2024-03-10',
          firstAppearance: dated,
          appearance: [dated, article('a.txt')],
        },
        reviewRating: {
          '@type': 'Rating',
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          alternateName: 'مختلط',
        },
      },
    ]);
    expect(lost).toEqual([{ id: 'u', annotator: 'نورة', path: null, reason: 'no-rating' }]);
  });

  it('counts copies that hold the whole mention, and what people said of articles', () => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    const end = start + [...words].length;
    const links = [
      aLink('x', 'a.txt', 'd.txt', { verdict: 'different' }),
      aLink('y', 'a.txt', 'e.txt'),
    ];
    const copies = [
      copy('b.txt', start, end),
      copy('c.txt', start + 1, end),
      copy('d.txt', 0, end),
      copy('gone.txt', 0, end),
    ];
    const first = aDocument({ path: 'a.txt', annotations: [mention('1', 'c')], copies, links });
    const others = ['b.txt', 'c.txt', 'd.txt', 'e.txt'].map((path) => aDocument({ path }));
    expect(pathsOf(reviewed([first, ...others]).reviews[0])).toEqual(['a.txt', 'b.txt', 'e.txt']);
    const before = aDocument({ path: '0.txt', copies: [copy('a.txt', start, end)] });
    expect(pathsOf(reviewed([before, first]).reviews[0])).toEqual(['0.txt', 'a.txt']);
  });

  it('names an address only where somebody wrote one', () => {
    const [one] = [aDocument({ path: 'a.txt', annotations: [mention('1', 'c')] })];
    const at = (url: string) => {
      const { reviews } = reviewed([{ ...one, metadata: { ...one.metadata, url } } as typeof one]);
      return reviews[0].itemReviewed.appearance[0].url;
    };
    expect(at('https://news.example/1')).toBe('https://news.example/1');
    expect(at('javascript:alert(1)')).toBeUndefined();
  });

  it('takes the adjudicated rating where there is one, and reports mentions of what is not rated', () => {
    const gold = aCorpusFile({ annotator: 'gold', claims: [aRatedClaim('c', [])] });
    const document = aDocument({
      path: 'a.txt',
      annotations: [
        mention('1', 'c'),
        mention('2', 'u'),
        { ...mention('3', 'c'), refersTo: 'entity:e' },
      ],
    });
    const { reviews, lost } = reviewed([document], contextOf(noura, gold));
    expect(reviews.map(({ author }: { author: object }) => author)).toEqual([
      { '@type': 'Person', name: 'gold' },
    ]);
    expect(lost.map(({ id, path, reason }) => [id, path, reason])).toEqual([
      ['3', 'a.txt', 'no-claim'],
      ['u', null, 'no-rating'],
      ['2', 'a.txt', 'no-rating'],
    ]);
  });
});

describe('a rating', () => {
  it.each([
    ['true', 5],
    ['mostly-true', 4],
    ['mixed', 3],
    ['mostly-false', 2],
    ['false', 1],
    ['unproven', undefined],
  ] as const)('%s is %s of five', (value, number) => {
    const claim = {
      ...aRatedClaim('c', []),
      rating: { value, ratedOn: '2024-04-17', evidence: [] },
    };
    const held = { claim, annotator: 'نورة', isOwn: false };
    const files = [{ annotator: 'نورة', isOwn: false, claims: [claim], identities: [] }];
    const { entries } = gatherClaims({
      works: [],
      files,
      articleOf: (path) => ({ path, title: '' }),
    });
    const [entry] = entries;
    if (entry === undefined) throw new Error('no entry');
    const review = claimReview(held, entry, [], readEntityRegistry(null, []));
    const scale =
      number === undefined ? {} : { bestRating: 5, worstRating: 1, ratingValue: number };
    expect(review).toHaveProperty('reviewRating', expect.objectContaining(scale));
    expect('ratingValue' in (review as { reviewRating: object }).reviewRating).toBe(
      number !== undefined,
    );
  });
});
