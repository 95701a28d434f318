import { attributeText, spanDetails } from './details';
import type { ExportDocument, ExportSpan } from './export-document';
import { type Format, splitFile, splitFiles, whole } from './format';
import { proveSpans } from './reslice';

/** The context that every reader of the model knows (W3C Web Annotation Vocabulary, 2017). */
const contextUrl = 'http://www.w3.org/ns/anno.jsonld';
const contextFile = 'anno.context.jsonld';

/** An id as an IRI: ids are UUIDs, but may be any words. */
function iriOf(id: string): string {
  const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:hashiya:${encodeURIComponent(id)}`;
}

/** A path as a relative IRI. */
function sourceOf({ path }: ExportDocument): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** All that a span says, for readers that want each value of its kind; people read the others. */
function details(one: ExportSpan) {
  const value = JSON.stringify(spanDetails(one));
  return { type: 'TextualBody', value, format: 'application/json', purpose: 'describing' };
}

function bodies(one: ExportSpan) {
  const { layer, label, attributes, refersTo } = one;
  const tag = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  return [
    tag(label ?? layer, 'tagging'),
    tag(layer, 'classifying'),
    ...(refersTo === null
      ? []
      : [{ type: 'SpecificResource', source: iriOf(refersTo), purpose: 'identifying' }]),
    ...Object.entries(attributes).map(([name, value]) =>
      tag(`${name}: ${attributeText(value)}`, 'describing'),
    ),
    details(one),
  ];
}

function annotation(document: ExportDocument, one: ExportSpan) {
  const [position, { exact, prefix, suffix }] = one.target;
  return {
    '@context': contextUrl,
    id: iriOf(one.id),
    type: 'Annotation',
    motivation: 'tagging',
    creator: { type: 'Person', name: one.annotator },
    created: one.createdAt,
    modified: one.updatedAt,
    body: bodies(one),
    target: {
      source: sourceOf(document),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: position.start, end: position.end },
      ],
    },
  };
}

/** An annotation from one annotation to another. */
function relations({ relations: all, spans }: ExportDocument) {
  return all.map(({ id, annotator, label, from, to }) => ({
    '@context': contextUrl,
    id: iriOf(id),
    type: 'Annotation',
    motivation: 'linking',
    creator: { type: 'Person', name: annotator },
    body: [
      { type: 'TextualBody', value: label, purpose: 'tagging' },
      { type: 'SpecificResource', source: iriOf(spans[to]?.id ?? ''), purpose: 'linking' },
    ],
    target: iriOf(spans[from]?.id ?? ''),
  }));
}

const oa = (name: string) => `oa:${name}`;
const reference = (id: string) => ({ '@id': id, '@type': '@id' });
const moment = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' });
const number = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });
const term = (id: string) => ({ '@id': id, '@type': '@vocab' });

/**
 * What the terms mean that stand in these files, for readers without a network: each is the one that
 * the context of the model has for it.
 */
const ownContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: oa('Annotation'),
    TextualBody: oa('TextualBody'),
    SpecificResource: oa('SpecificResource'),
    TextQuoteSelector: oa('TextQuoteSelector'),
    TextPositionSelector: oa('TextPositionSelector'),
    Person: 'foaf:Person',
    tagging: oa('tagging'),
    classifying: oa('classifying'),
    identifying: oa('identifying'),
    describing: oa('describing'),
    linking: oa('linking'),
    body: reference(oa('hasBody')),
    target: reference(oa('hasTarget')),
    source: reference(oa('hasSource')),
    selector: reference(oa('hasSelector')),
    motivation: term(oa('motivatedBy')),
    purpose: term(oa('hasPurpose')),
    creator: reference('dcterms:creator'),
    created: moment('dcterms:created'),
    modified: moment('dcterms:modified'),
    name: 'foaf:name',
    value: 'rdf:value',
    format: 'dc:format',
    exact: oa('exact'),
    prefix: oa('prefix'),
    suffix: oa('suffix'),
    start: number(oa('start')),
    end: number(oa('end')),
  },
};

/**
 * The W3C Web Annotation Data Model (Recommendation of 23 February 2017) as one JSON list. Positions
 * are code points of the article as it lies in the corpus, whatever else is cut out or apart; the
 * quote tells where it is to a reader that counts otherwise.
 */
export const w3c: Format = {
  id: 'w3c',
  name: { ar: 'تعليقات الويب W3C', en: 'W3C Web Annotation JSON-LD' },
  files: { ar: 'ملف واحد وسياقه', en: 'one file and its context' },
  loses: ['links', 'metadata', 'clusters', 'pieces', 'text', 'white-space'],
  isOnArticles: true,
  start: (context) => {
    const begun = new Set<string>();
    return {
      write: (document) => {
        proveSpans(document);
        const file = splitFile(document, '.jsonld', 'annotations');
        const records = [
          ...document.spans.map((one) => annotation(document, one)),
          ...relations(document),
        ];
        const rows = records.map((one) => {
          const separator = begun.has(file) ? ',\n' : '[\n';
          begun.add(file);
          return `${separator}${JSON.stringify(one)}`;
        });
        return whole(...(rows.length === 0 ? [] : [{ file, content: rows.join('') }]));
      },
      end: () => [
        ...splitFiles(context, '.jsonld', 'annotations').map((file) => ({
          file,
          content: begun.has(file) ? '\n]\n' : '[]\n',
        })),
        { file: contextFile, content: `${JSON.stringify(ownContext, null, 2)}\n`, isWhole: true },
      ],
    };
  },
};
