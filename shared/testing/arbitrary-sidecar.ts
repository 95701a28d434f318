import fc from 'fast-check';
import type { Annotation } from '../model/annotation';
import {
  type Claim,
  type ClusterDecision,
  type CorpusFile,
  claimRatings,
  type Dismissal,
  type DismissalOf,
  type Entity,
  type Identity,
  type PassageVerdict,
  type Rating,
} from '../model/corpus-file';
import { articleVerdicts, directions, type Link, type PlaceRef } from '../model/link';
import { type DocumentFacts, documentStatuses, type Sidecar } from '../model/sidecar';
import { codePoint } from '../model/span';

/** What Arabic articles and those who work on them write: marks, invisible signs, emoji of several. */
const pieces = [
  'قَالَ',
  'الـــوزيرُ',
  'لإسرائيل',
  'ﷺ',
  '١٬٥٥٤',
  '👩🏽‍🚒',
  '🇸🇦',
  '\u200f',
  '\u2067',
  '\r\n',
  '\u2028',
  '"',
  '\\',
  '\u0000',
];
/** Half a character too: no article has it, and JSON can say it (RFC 8259, section 8.2). */
const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: anyUnit, maxLength: 6 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join('')),
);
const id = fc.oneof(fc.uuid(), fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }));
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Keys that we do not know, as a newer version or somebody's script may leave them. */
const strangeKeys = fc.dictionary(
  words.map((key) => `x-${key}`),
  // JSON's -0 is a 0 to everybody.
  fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
  { maxKeys: 2 },
);

/** A record with strange keys beside its own, and without those that it may lack. */
function loose<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }) {
  return fc
    .tuple(fc.record(model as { [K in keyof T]: fc.Arbitrary<T[K]> }), strangeKeys)
    .map(([record, strange]) => ({ ...strange, ...withoutMissing(record) }) as T);
}

function withoutMissing(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

const offset = fc.nat({ max: 5_000 }).map(codePoint);
const anchor: fc.Arbitrary<Annotation['target']> = fc.tuple(
  loose({ type: fc.constant('TextPositionSelector' as const), start: offset, end: offset }),
  loose({
    type: fc.constant('TextQuoteSelector' as const),
    exact: words,
    prefix: words,
    suffix: words,
  }),
);
const status = fc.constantFrom(...documentStatuses);
const metadata = loose<Sidecar['metadata']>({
  title: optional(words),
  outlet: optional(words),
  publishedAt: optional(words),
});

const segment = loose<Sidecar['segments'][number]>({
  id,
  kind: fc.constantFrom('story', 'boilerplate'),
  target: anchor,
  metadata: optional(metadata),
  status: optional(status),
});

const attribute = fc.oneof(
  words,
  fc.integer(),
  ratio,
  fc.boolean(),
  fc.array(words, { maxLength: 2 }),
  fc.constant(null),
);
const annotation = loose<Annotation>({
  id,
  layer: words,
  label: fc.option(words),
  target: anchor,
  attributes: fc.dictionary(
    words.map((key) => `a${key}`),
    attribute,
    { maxKeys: 3 },
  ),
  refersTo: optional(words),
  origin: loose<Annotation['origin']>({
    kind: fc.constantFrom('manual', 'suggestion', 'copied', 'import'),
    annotator: optional(words),
    path: optional(words),
    id: optional(id),
    revision: optional(fc.integer()),
  }),
  createdAt: words,
  updatedAt: words,
});

const relation = loose<Sidecar['relations'][number]>({ id, label: words, from: id, to: id });

const place = loose<PlaceRef>({
  path: words,
  sha256: words,
  target: optional(anchor),
  segmentId: optional(id),
  annotationId: optional(id),
});
const link = loose<Link>({
  id,
  scope: fc.constantFrom('article', 'passage', 'claim'),
  verdict: fc.constantFrom(...articleVerdicts, 'updates', 'supports', 'denies'),
  direction: fc.constantFrom(...directions),
  a: place,
  b: place,
  evidence: optional(loose({ jaccard: ratio, containmentOfA: ratio, containmentOfB: ratio })),
  note: optional(words),
  createdAt: words,
  updatedAt: words,
});

const comment = loose<Sidecar['comments'][number]>({
  id,
  about: loose({ annotator: words, id }),
  text: words,
  resolved: fc.boolean(),
});

const facts = loose<DocumentFacts>({
  path: words,
  sha256: words,
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'),
  bom: fc.boolean(),
  lengthCodePoints: fc.nat(),
});

/** What every record of the corpus file has. */
const stored = { id, note: optional(words), createdAt: words, updatedAt: words };

const anchoredPlace = loose<PassageVerdict['a']>({
  path: words,
  sha256: words,
  target: anchor,
  segmentId: optional(id),
  annotationId: optional(id),
});
const passageVerdict = loose<PassageVerdict>({
  ...stored,
  passageHash: fc.string({ unit: fc.constantFrom(...'09af'), minLength: 64, maxLength: 64 }),
  verdict: fc.constantFrom(...articleVerdicts),
  direction: fc.constantFrom(...directions),
  a: anchoredPlace,
  b: anchoredPlace,
});

type Decision<K extends ClusterDecision['kind']> = Extract<ClusterDecision, { kind: K }>;
const clusterDecision: fc.Arbitrary<ClusterDecision> = fc.oneof(
  loose<Decision<'canonical'>>({ ...stored, kind: fc.constant('canonical'), article: place }),
  loose<Decision<'cut'>>({ ...stored, kind: fc.constant('cut'), a: place, b: place }),
  loose<Decision<'merge'>>({ ...stored, kind: fc.constant('merge'), a: place, b: place }),
);

const dismissal: fc.Arbitrary<Dismissal> = fc.oneof(
  loose<DismissalOf<'carry'>>({
    ...stored,
    kind: fc.constant('carry'),
    origin: loose({ annotator: words, path: words, id }),
    place,
  }),
  loose<DismissalOf<'names'>>({
    ...stored,
    kind: fc.constant('names'),
    names: fc.tuple(words, words),
  }),
);

const entity = loose<Entity>({
  ...stored,
  type: words,
  name: words,
  latinName: optional(words),
  aliases: fc.array(words, { maxLength: 3 }),
  wikidata: optional(fc.nat().map((number) => `Q${number + 1}`)),
});

const claim = loose<Claim>({
  ...stored,
  title: words,
  rating: optional(
    loose<Rating>({
      value: fc.constantFrom(...claimRatings),
      ratedOn: words,
      rationale: optional(words),
      evidence: fc.array(anchoredPlace, { maxLength: 2 }),
    }),
  ),
});

const identity = loose<Identity>({
  ...stored,
  kind: fc.constantFrom('entity', 'claim'),
  verdict: fc.constantFrom('same', 'not-same'),
  a: id,
  b: id,
});

function some<T extends { readonly id: string }>(record: fc.Arbitrary<T>) {
  return fc.uniqueArray(record, { selector: (one) => one.id, maxLength: 4 });
}

/** Arbitrary records of each collection. */
export const arbitraryRecords = {
  segments: segment,
  annotations: annotation,
  relations: relation,
  links: link,
  comments: comment,
  passageVerdicts: passageVerdict,
  clusterDecisions: clusterDecision,
  dismissed: dismissal,
  entities: entity,
  claims: claim,
  identities: identity,
};

/** Arbitrary facts and metadata, for the operations that set them. */
export const arbitraryFacts = facts;
export const arbitraryMetadata = metadata;

/** Whatever a sidecar may hold: every collection, every key that may be missing, keys nobody knows. */
export const arbitrarySidecar: fc.Arbitrary<Sidecar> = loose<Sidecar>({
  format: fc.constant('hashiya-sidecar'),
  formatVersion: fc.constant(1),
  revision: fc.nat(),
  document: facts,
  annotator: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  status,
  metadata,
  segments: some(segment),
  annotations: some(annotation),
  relations: some(relation),
  links: some(link),
  comments: some(comment),
});

/** Whatever a corpus file may hold. */
export const arbitraryCorpusFile: fc.Arbitrary<CorpusFile> = loose<CorpusFile>({
  format: fc.constant('hashiya-corpus'),
  formatVersion: fc.constant(2),
  revision: fc.nat(),
  annotator: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  passageVerdicts: some(passageVerdict),
  clusterDecisions: some(clusterDecision),
  dismissed: some(dismissal),
  entities: some(entity),
  claims: some(claim),
  identities: some(identity),
});
