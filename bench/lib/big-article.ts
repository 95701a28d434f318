import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { corpusOf, makeCorpus } from '../../e2e/fixtures/corpora';
import { HashiyaApp, programUnderTest } from '../../e2e/fixtures/hashiya-app';
import { newFolder, sidecarText } from '../../electron/services/testing/corpus-fixture';
import type { Anchor } from '../../shared/model/anchor';
import type { Annotation } from '../../shared/model/annotation';
import { codePoint, type Span, span } from '../../shared/model/span';
import { testMoment } from '../../shared/testing/builders';
import { inventArticle } from './arabic';

/** An invented article, its spans in UTF-16 offsets, and work on it. */
export interface BigArticle {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly annotations: readonly Annotation[];
}

/** Lengths of spans in words: names, phrases, sentences and now and then a paragraph. */
const lengths = [1, 24, 3, 12, 2, 40, 1, 18, 5, 60];
const labels = ['person', 'statistic', 'location', 'event', 'organisation', 'quotation', 'money'];

/** The smallest article of this seed with so many UTF-16 units, cut to them. */
function textOf(characters: number, isOneLine: boolean): string {
  const text = inventArticle(characters, Math.ceil(characters / 5)).slice(0, characters);
  return isOneLine ? text.replaceAll('\n\n', ' ').replaceAll('\n', ' ') : text;
}

function annotationOf(index: number, words: number): Omit<Annotation, 'target'> {
  return {
    id: `0192a000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
    layer: words >= 12 ? 'claim' : 'entity',
    label: labels[index % labels.length] ?? null,
    attributes: {},
    origin: { kind: 'manual' },
    createdAt: testMoment,
    updatedAt: testMoment,
  };
}

const contextLength = 32;

/** What `describeAnchor` would say of random words, without looking for them ten thousand times. */
function anchorOf(text: string, { start, end }: Span): Anchor {
  const prefix = text.slice(Math.max(0, start - contextLength), start);
  const suffix = text.slice(end, end + contextLength);
  return [
    { type: 'TextPositionSelector', start: codePoint(start), end: codePoint(end) },
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix, suffix },
  ];
}

/**
 * An article with annotations that overlap and nest all along it. The same arguments give the same.
 * @param characters its length in UTF-16 units.
 */
export function bigArticle(characters: number, count: number, isOneLine = false): BigArticle {
  const text = textOf(characters, isOneLine);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const spans: Span[] = [];
  const annotations: Annotation[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = lengths[index % lengths.length] ?? 1;
    const first = Math.floor((index * words.length) / count);
    const last = words[Math.min(words.length - 1, first + length - 1)];
    const where = span(words[first]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
    spans.push(where);
    annotations.push({ ...annotationOf(index, length), target: anchorOf(text, where) });
  }
  return { text, spans, annotations };
}

const annotator = 'نورة';

/** The app on a corpus of such articles, by name. It has not been started. */
export async function appWithArticles(
  articles: Readonly<Record<string, Pick<BigArticle, 'text' | 'annotations'>>>,
): Promise<HashiyaApp> {
  const folder = await newFolder();
  const places = { corpus: path.join(folder, 'corpus'), userData: path.join(folder, 'user data') };
  const files: Record<string, string> = {};
  for (const [name, { text, annotations }] of Object.entries(articles)) {
    files[name] = text;
    if (annotations.length === 0) continue;
    const sidecar = sidecarText(name, text, { annotations: [...annotations] });
    files[`${name}.${annotator}.ann.json`] = sidecar;
  }
  await makeCorpus(corpusOf(files), places.corpus);
  await mkdir(places.userData);
  const settings = { settings: { annotator } };
  await writeFile(path.join(places.userData, 'config.json'), JSON.stringify(settings));
  return new HashiyaApp(places, programUnderTest());
}
