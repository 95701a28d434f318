import type { Span } from '../model/span';
import { sliceSpan } from '../text/offsets';
import { sentencesOf, tokensOf } from '../text/tokens';
import type { ExportContext, ExportDocument } from './export-document';
import { flatten } from './flat-spans';
import type { Adjusted, FilePiece, Format, Lost, WrittenDocument } from './format';
import { sentenceRuns } from './sentence-runs';
import { plainTag } from './tags';
import { type TokenRun, tokenRuns, tokensFor } from './token-rows';

/** How the tokens of a span are marked by their place in it. */
type Scheme = (place: number, length: number) => string;

/** B begins a span, I goes on with it (Ramshaw & Marcus 1995, as IOB2 of CoNLL-2003). */
const iob2: Scheme = (place) => (place === 0 ? 'B' : 'I');

/** The same with E for the last and S for an only one (Ratinov & Roth 2009, there as BILOU). */
const bioes: Scheme = (place, length) => {
  if (length === 1) return 'S';
  return place === 0 ? 'B' : place === length - 1 ? 'E' : 'I';
};

/** One tag for each token. */
function tagsFor(count: number, runs: readonly TokenRun[], scheme: Scheme): string[] {
  const tags = new Array<string>(count).fill('O');
  for (const { span, from, to } of runs) {
    const tag = plainTag(span.label ?? span.layer);
    for (let at = from; at < to; at += 1) tags[at] = `${scheme(at - from, to - from)}-${tag}`;
  }
  return tags;
}

interface LayerRows {
  readonly content: string;
  readonly lost: readonly Lost[];
  readonly adjusted: readonly Adjusted[];
}

/** What all layers of a document have in common. */
interface Found {
  readonly tokens: readonly Span[];
  readonly sentences: readonly Span[];
}

function rowsOf(
  document: ExportDocument,
  { tokens, sentences }: Found,
  layer: string,
  scheme: Scheme,
): LayerRows {
  const { text } = document;
  const flat = flatten(document.spans.filter((one) => one.layer === layer));
  const { parts, adjusted } = tokensFor(document, flat.kept, tokens);
  const { runs, lost } = tokenRuns(document, parts, flat.kept);
  const tags = tagsFor(parts.length, runs, scheme);
  let content = '-DOCSTART- -X- -X- O\n\n';
  for (const { from, to } of sentenceRuns(text, parts, runs, sentences)) {
    for (let at = from; at < to; at += 1) {
      content += `${sliceSpan(text, parts[at] as Span)} -X- -X- ${tags[at]}\n`;
    }
    content += '\n';
  }
  return { content, lost: [...flat.lost, ...lost], adjusted };
}

/** One file for each layer and split: what overlaps lies mostly on two layers. */
function writeLayers(
  document: ExportDocument,
  { layers }: ExportContext,
  scheme: Scheme,
): WrittenDocument {
  const pieces: FilePiece[] = [];
  const lost: Lost[] = [];
  const adjusted: Adjusted[] = [];
  const { text } = document;
  const found = { tokens: tokensOf(text), sentences: sentencesOf(text) };
  for (const layer of layers) {
    const rows = rowsOf(document, found, layer, scheme);
    const split = document.split === null ? '' : `.${document.split}`;
    pieces.push({ file: `${plainTag(layer)}${split}.conll`, content: rows.content });
    lost.push(...rows.lost);
    adjusted.push(...rows.adjusted);
  }
  return { pieces, lost, adjusted };
}

function conllFormat(id: string, name: Format['name'], scheme: Scheme): Format {
  return {
    id,
    name,
    files: { ar: 'ملف لكل طبقة', en: 'a file for each layer' },
    loses: [
      'annotators',
      'ids',
      'times',
      'attributes',
      'references',
      'relations',
      'links',
      'metadata',
      'clusters',
      'pieces',
      'white-space',
      'overlaps',
    ],
    start: (context) => ({
      write: (document) => writeLayers(document, context, scheme),
      end: () => [],
    }),
  };
}

/** The four columns of CoNLL-2003 (Tjong Kim Sang & De Meulder 2003) with IOB2 tags. */
export const conll2003 = conllFormat(
  'conll2003',
  { ar: 'CoNLL-2003 بوسوم IOB2', en: 'CoNLL-2003 with IOB2 tags' },
  iob2,
);

export const conllBioes = conllFormat(
  'bioes',
  { ar: 'CoNLL-2003 بوسوم BIOES', en: 'CoNLL-2003 with BIOES tags' },
  bioes,
);
