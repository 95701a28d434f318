import type { Codebook } from '../model/codebook';
import { attributeText } from './details';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type Format, whole } from './format';
import { proveUtf16Spans } from './reslice';
import { asciiTag } from './tags';

/** A type's name may have letters, digits and `_` alone, and begins with a letter. */
function identifier(words: string): string {
  const plain = asciiTag(words).replaceAll('-', '_');
  return /^[A-Za-z]/.test(plain) ? plain : `x${plain}`;
}

function typeName(layer: string): string {
  const name = identifier(layer);
  return `hashiya.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const relationType = 'hashiya.Relation';
/** What every span has; attributes come besides, each with a name that is none of these. */
const spanFeatures = ['label', 'annotator', 'recordId', 'refersTo'];

function featureName(attribute: string): string {
  return `a_${identifier(attribute)}`;
}

function feature(name: string, range = 'uima.cas.String') {
  return [name, { '%NAME': name, '%RANGE': range }] as const;
}

function type(name: string, features: readonly (readonly [string, object])[]) {
  const rest = Object.fromEntries(features);
  return [name, { '%NAME': name, '%SUPER_TYPE': 'uima.tcas.Annotation', ...rest }] as const;
}

/** Attributes of a layer, also those that no codebook declares any more. */
function attributesOf({ layers }: Codebook, id: string, spans: readonly ExportSpan[]): string[] {
  const declared = layers.find((layer) => layer.id === id)?.attributes.map((one) => one.id) ?? [];
  const used = spans
    .filter(({ layer }) => layer === id)
    .flatMap((one) => Object.keys(one.attributes));
  return [...new Set([...declared, ...used])];
}

function typesOf({ codebook, layers }: ExportContext, spans: readonly ExportSpan[]) {
  const ofLayers = layers.map((id) => {
    const attributes = attributesOf(codebook, id, spans).map(featureName);
    return type(
      typeName(id),
      [...spanFeatures, ...attributes].map((name) => feature(name)),
    );
  });
  const relation = type(relationType, [
    feature('label'),
    feature('annotator'),
    feature('recordId'),
    feature('Governor', 'uima.tcas.Annotation'),
    feature('Dependent', 'uima.tcas.Annotation'),
  ]);
  return Object.fromEntries([...ofLayers, relation]);
}

/** The text has the first number; the spans follow in their order. */
const sofaId = 1;
const spanId = (place: number) => sofaId + 1 + place;

function spanStructure(one: ExportSpan, place: number) {
  const said = Object.entries(one.attributes)
    .map(([name, value]) => [featureName(name), attributeText(value)])
    .filter(([, value]) => value !== '');
  return {
    '%ID': spanId(place),
    '%TYPE': typeName(one.layer),
    '@sofa': sofaId,
    '^begin': one.span.start,
    '^end': one.span.end,
    ...(one.label === null ? {} : { label: one.label }),
    annotator: one.annotator,
    recordId: one.id,
    ...(one.refersTo === null ? {} : { refersTo: one.refersTo }),
    ...Object.fromEntries(said),
  };
}

/** A relation stands where its target does, as in INCEpTION. */
function relationStructures({ relations, spans }: ExportDocument) {
  return relations.map(({ id, annotator, label, from, to }, index) => ({
    '%ID': spanId(spans.length + index),
    '%TYPE': relationType,
    '@sofa': sofaId,
    '^begin': spans[to]?.span.start,
    '^end': spans[to]?.span.end,
    label,
    annotator,
    recordId: id,
    '@Governor': spanId(from),
    '@Dependent': spanId(to),
  }));
}

function cas(document: ExportDocument, context: ExportContext) {
  proveUtf16Spans(document);
  const sofa = {
    '%ID': sofaId,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: document.text,
  };
  const structures = [...document.spans.map(spanStructure), ...relationStructures(document)];
  return {
    '%TYPES': typesOf(context, document.spans),
    '%FEATURE_STRUCTURES': [sofa, ...structures],
    '%VIEWS': {
      _InitialView: { '%SOFA': sofaId, '%MEMBERS': structures.map((one) => one['%ID']) },
    },
  };
}

function fileOf({ id, split }: ExportDocument): string {
  return `${split === null ? '' : `${split}/`}${id.replaceAll('#', '-')}.json`;
}

/**
 * UIMA CAS as JSON, format 0.4 (Apache UIMA JSON CAS specification), which INCEpTION reads. Offsets
 * are UTF-16 code units, as in Java.
 */
export const casJson: Format = {
  id: 'cas-json',
  name: { ar: 'UIMA CAS بصيغة JSON', en: 'UIMA CAS JSON 0.4' },
  files: { ar: 'ملف لكل مقال', en: 'a file for each article' },
  loses: ['times', 'links', 'metadata', 'clusters', 'pieces'],
  start: (context) => ({
    write: (document) => {
      const content = `${JSON.stringify(cas(document, context))}\n`;
      return whole({ file: fileOf(document), content, isWhole: true });
    },
    end: () => [],
  }),
};
