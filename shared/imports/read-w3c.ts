import { bareDocument, bareSpan } from './bare-records';
import type {
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ImportFormat,
  ReadFile,
  Skipped,
  SourceFile,
} from './imported';
import { isRecord, type Loose, parseJson, recordIn, wholeIn, wordsIn } from './json-records';
import { isOwnSpan, ownSpan, placeOfTag } from './own-details';

/** A value, or several of it: JSON-LD has a list only where there are several. */
function several(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Percent signs undone as far as they are any. */
function decoded(iri: string): string {
  try {
    return decodeURIComponent(iri);
  } catch {
    return iri;
  }
}

/** An id out of an IRI: UUIDs stand alone, ours are written out. */
function idOf(iri: string): string {
  if (iri.startsWith('urn:uuid:')) return iri.slice('urn:uuid:'.length);
  return iri.startsWith('urn:hashiya:') ? decoded(iri.slice('urn:hashiya:'.length)) : iri;
}

/** All annotations of a file: one, a list, a page, a collection or a graph. */
function annotationsIn(value: unknown): Loose[] {
  return several(value).flatMap((one) => {
    if (!isRecord(one)) return [];
    // A context for readers without a network lies beside annotations.
    if (Object.keys(one).every((key) => key === '@context')) return [];
    const nested = [one.items, one['@graph'], one.first].filter((inner) => inner !== undefined);
    return nested.length > 0 ? nested.flatMap(annotationsIn) : [one];
  });
}

function isOfType(record: Loose, type: string): boolean {
  return several(record.type ?? record['@type']).some((one) => String(one).endsWith(type));
}

/** Selectors with those that refine them: the inmost says it most exactly. */
function selectorsIn(value: unknown): Loose[] {
  return several(value).flatMap((one) => {
    const selector = recordIn(one);
    return [...selectorsIn(selector.refinedBy), ...selectorsIn(selector.items), selector];
  });
}

type Place = Pick<ImportedSpan, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>;

function placeIn(target: Loose): Place {
  const selectors = selectorsIn(target.selector);
  const position = selectors.find((one) => isOfType(one, 'TextPositionSelector')) ?? {};
  const quote = selectors.find((one) => isOfType(one, 'TextQuoteSelector')) ?? {};
  return {
    start: wholeIn(position.start),
    end: wholeIn(position.end),
    exact: wordsIn(quote.exact),
    prefix: wordsIn(quote.prefix),
    suffix: wordsIn(quote.suffix),
  };
}

function nameOfAgent(value: unknown): string | null {
  const [agent] = several(value);
  if (!isRecord(agent)) return wordsIn(agent);
  return wordsIn(agent.name) ?? wordsIn(agent.nickname) ?? wordsIn(agent.id);
}

/** The article that a target is about, as the path that it is called by. */
function sourceOf(target: Loose): string | null {
  const { source } = target;
  const iri = isRecord(source) ? wordsIn(source.id) : wordsIn(source);
  return iri === null ? null : decoded(iri.replace(/^file:\/\//, ''));
}

const textual = (purpose: string) => (body: Loose) =>
  wordsIn(body.value) !== null && several(body.purpose).includes(purpose);

/** What the bodies say: our own files have it all in one of them, as JSON. */
function saidBy(bodies: readonly Loose[]) {
  const json = bodies.find((one) => one.format === 'application/json');
  const parsed = parseJson(wordsIn(json?.value) ?? '');
  const own = ownSpan('value' in parsed && isOwnSpan(parsed.value) ? parsed.value : {});
  const plain = bodies.filter((one) => one !== json);
  const tag = wordsIn(plain.find(textual('tagging'))?.value);
  const classes = plain.filter(textual('classifying'));
  const notes = plain.filter(
    (one) => textual('commenting')(one) || (wordsIn(one.value) !== null && !one.purpose),
  );
  return { own, plain, tag, layer: wordsIn(classes[0]?.value), notes };
}

/** Bodies for which there is no place: those that identify things of the web, highlight, reply. */
function isWithoutPlace(body: Loose): boolean {
  const known = ['tagging', 'classifying', 'commenting', 'describing', 'highlighting'];
  const purposes = several(body.purpose).map(String);
  const isOwnReference = String(body.source ?? '').startsWith('urn:hashiya:');
  return purposes.length > 0 && !isOwnReference && !purposes.some((one) => known.includes(one));
}

function spanOf(where: string, annotation: Loose, target: Loose): ImportedSpan {
  const bodies = several(annotation.body ?? annotation.bodyValue).map((one) =>
    typeof one === 'string' ? { value: one } : recordIn(one),
  );
  const { own, tag, layer, notes } = saidBy(bodies);
  const { labelId, ...details } = own;
  const id = wordsIn(annotation.id);
  const words = notes.map(({ value }) => String(value)).join('\n');
  const place =
    own.layer === null ? { layer, label: tag } : placeOfTag(tag, { layer: own.layer, labelId });
  return {
    ...bareSpan(where),
    ...details,
    ...place,
    ...placeIn(target),
    key: id === null ? null : idOf(id),
    id: id === null ? null : idOf(id),
    attributes: { ...own.attributes, ...(words === '' ? {} : { note: words }) },
    annotator: nameOfAgent(annotation.creator) ?? own.annotator,
    createdAt: wordsIn(annotation.created) ?? own.createdAt,
  };
}

/** An annotation of annotations: a relation from the target to what the body links. */
function relationOf(where: string, annotation: Loose): ImportedRelation | null {
  const bodies = several(annotation.body).map(recordIn);
  const linked = bodies.find((one) => several(one.purpose).includes('linking'));
  const to = wordsIn(linked?.source);
  const from = wordsIn(several(annotation.target)[0]);
  const label = wordsIn(bodies.find(textual('tagging'))?.value);
  const id = wordsIn(annotation.id);
  if (to === null || from === null || label === null) return null;
  return { where, id: id === null ? null : idOf(id), label, from: idOf(from), to: idOf(to) };
}

/** Gathers what annotations say by the articles that they are about. */
class Gathering {
  readonly skipped: Skipped[] = [];
  private readonly sources = new Map<string, ImportedSpan[]>();
  private readonly sourceOfKey = new Map<string, string>();
  private readonly relations: ImportedRelation[] = [];

  add(where: string, annotation: Loose): void {
    if (!isOfType(annotation, 'Annotation')) {
      this.skipped.push({ where, reason: 'not-readable', detail: 'not an annotation' });
    } else if (several(annotation.motivation).includes('linking')) {
      this.addRelation(where, annotation);
    } else this.addSpans(where, annotation);
  }

  private addRelation(where: string, annotation: Loose): void {
    const relation = relationOf(where, annotation);
    if (relation === null) this.skipped.push({ where, reason: 'no-place-for-it' });
    else this.relations.push(relation);
  }

  private addSpans(where: string, annotation: Loose): void {
    const targets = several(annotation.target);
    if (targets.length === 0) this.skipped.push({ where, reason: 'not-readable' });
    for (const target of targets) this.addSpan(where, annotation, recordIn(target));
    for (const body of several(annotation.body).map(recordIn).filter(isWithoutPlace)) {
      const detail = several(body.purpose).join(' ');
      this.skipped.push({ where, reason: 'no-place-for-it', detail });
    }
  }

  private addSpan(where: string, annotation: Loose, target: Loose): void {
    const source = sourceOf(target);
    const span = spanOf(where, annotation, target);
    if (source === null) this.skipped.push({ where, reason: 'no-text' });
    else if (span.start === null && span.exact === null) {
      this.skipped.push({ where, reason: 'no-place-for-it', detail: 'selector' });
    } else {
      const spans = this.sources.get(source) ?? [];
      spans.push(span);
      this.sources.set(source, spans);
      if (span.key !== null) this.sourceOfKey.set(span.key, source);
    }
  }

  documents(path: string): ImportedDocument[] {
    const held = this.relations.filter(({ from }) => this.sourceOfKey.has(from));
    for (const { where } of this.relations.filter((one) => !held.includes(one))) {
      this.skipped.push({ where, reason: 'end-missing' });
    }
    return [...this.sources].map(([name, spans]) => ({
      ...bareDocument(`${path}:${name}`, name),
      spans,
      relations: held.filter(({ from }) => this.sourceOfKey.get(from) === name),
    }));
  }
}

function read(file: SourceFile): ReadFile {
  const parsed = parseJson(file.text);
  if ('problem' in parsed) {
    const { problem: detail } = parsed;
    return { documents: [], skipped: [{ where: file.path, reason: 'not-readable', detail }] };
  }
  const gathering = new Gathering();
  for (const [index, one] of annotationsIn(parsed.value).entries()) {
    gathering.add(`${file.path}:${index + 1}`, one);
  }
  const documents = gathering.documents(file.path);
  return { documents, skipped: gathering.skipped };
}

/**
 * W3C Web Annotations (Recommendation of 23 February 2017) as JSON-LD: one, a list, a page or a graph.
 * The articles must be there: an annotation has the address of its text and not the text.
 */
export const w3cImport: ImportFormat = {
  id: 'w3c',
  name: { ar: 'تعليقات الويب W3C', en: 'W3C Web Annotation JSON-LD' },
  files: { ar: 'تعليقات بلا نصوصها', en: 'annotations, without their texts' },
  extensions: ['.jsonld', '.json'],
  read,
};
