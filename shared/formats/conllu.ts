import { sliceSpan } from '../text/offsets';
import type { TokenPart } from '../text/tokens';
import type { ExportContext, ExportDocument } from './export-document';
import { type FlatSpans, flatten } from './flat-spans';
import { type Format, type Lost, splitFile, type WrittenDocument } from './format';
import { sentenceRuns } from './sentence-runs';
import { plainTag } from './tags';
import { type DocumentTokens, type TokenRun, tokenRuns, tokensFor } from './token-rows';

/** A word that may stand in a comment: no line ends in it. */
function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The key of a layer in MISC: `Entity`, `Claim`. */
function layerKey(layer: string): string {
  const key = plainTag(layer);
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** What the tokens of each place say of the spans of all layers. */
function marksFor(count: number, runs: readonly TokenRun[]): string[][] {
  const marks: string[][] = Array.from({ length: count }, () => []);
  for (const { span, from, to } of runs) {
    const tag = plainTag(span.label ?? span.layer);
    for (let at = from; at < to; at += 1) {
      marks[at]?.push(`${layerKey(span.layer)}=${at === from ? 'B' : 'I'}-${tag}`);
    }
  }
  return marks;
}

class Sentence {
  private rows = '';

  constructor(
    private readonly document: ExportDocument,
    private readonly tokens: DocumentTokens,
    private readonly marks: readonly string[][],
  ) {}

  /** @param from place of the first token, @param to of the one after the last. */
  lines(from: number, to: number): string {
    this.rows = '';
    for (let at = from; at < to; ) {
      const token = (this.tokens.parts[at] as TokenPart).token;
      let end = at;
      while (end < to && this.tokens.parts[end]?.token === token) end += 1;
      if (end - at > 1) this.addRange(at, end, from);
      for (let place = at; place < end; place += 1) this.addWord(place, from, end - at > 1);
      at = end;
    }
    return this.rows;
  }

  /** The line of a token that was cut: its words follow it (CoNLL-U's multiword token). */
  private addRange(at: number, end: number, from: number): void {
    const [first, last] = [this.tokens.parts[at], this.tokens.parts[end - 1]];
    if (first === undefined || last === undefined) return;
    const whole = { ...first, end: last.end };
    const id = `${at - from + 1}-${end - from}`;
    this.add(id, whole, [...this.place(whole), ...this.spacing(whole)]);
  }

  private addWord(at: number, from: number, isPart: boolean): void {
    const part = this.tokens.parts[at];
    if (part === undefined) return;
    const spacing = isPart ? [] : this.spacing(part);
    this.add(`${at - from + 1}`, part, [
      ...this.place(part),
      ...(this.marks[at] ?? []),
      ...spacing,
    ]);
  }

  private place({ start, end }: TokenPart): string[] {
    const { offsets } = this.tokens;
    return [`start_char=${offsets.toCodePoint(start)}`, `end_char=${offsets.toCodePoint(end)}`];
  }

  private spacing({ end }: TokenPart): string[] {
    return /\s/u.test(this.document.text.charAt(end)) ? [] : ['SpaceAfter=No'];
  }

  private add(id: string, part: TokenPart, misc: readonly string[]): void {
    const form = sliceSpan(this.document.text, part);
    this.rows += `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc.join('|')}\n`;
  }
}

function commentsOf({ id, path, sha256, metadata, cluster }: ExportDocument): string {
  const { outlet, publishedAt } = metadata;
  const known = { newdoc: `id = ${id}`, path: `= ${path}`, sha256: `= ${sha256}` };
  const lines = Object.entries(known).map(([name, value]) => `# ${name} ${oneLine(value)}\n`);
  if (outlet !== undefined) lines.push(`# outlet = ${oneLine(outlet)}\n`);
  if (publishedAt !== undefined) lines.push(`# publishedAt = ${oneLine(publishedAt)}\n`);
  if (cluster !== null) lines.push(`# cluster = ${oneLine(cluster)}\n`);
  return lines.join('');
}

function write(document: ExportDocument, { layers }: ExportContext): WrittenDocument {
  const { text } = document;
  const flats: FlatSpans[] = layers.map((layer) =>
    flatten(document.spans.filter((one) => one.layer === layer)),
  );
  const tokens = tokensFor(
    document,
    flats.flatMap(({ kept }) => kept),
  );
  const found = flats.map(({ kept }) => tokenRuns(document, tokens.parts, kept));
  const runs = found.flatMap((one) => one.runs);
  const sentence = new Sentence(document, tokens, marksFor(tokens.parts.length, runs));
  let content = commentsOf(document);
  const ordered = [...runs].sort((a, b) => a.from - b.from);
  for (const [index, { from, to }] of sentencesWith(text, tokens, ordered).entries()) {
    const words = text.slice(tokens.parts[from]?.start, tokens.parts[to - 1]?.end);
    content += `# sent_id = ${oneLine(document.id)}-${index + 1}\n# text = ${oneLine(words)}\n`;
    content += `${sentence.lines(from, to)}\n`;
  }
  const lost: Lost[] = [...flats, ...found].flatMap((one) => one.lost);
  return {
    pieces: [{ file: splitFile(document, '.conllu'), content }],
    lost,
    adjusted: tokens.adjusted,
  };
}

/** Sentences that cut neither a span of any layer nor a token. */
function sentencesWith(text: string, { parts }: DocumentTokens, runs: readonly TokenRun[]) {
  return sentenceRuns(text, parts, withCutTokens(parts, joined(runs)));
}

/** Spans of several layers may overlap: put together, they do not. */
function joined(runs: readonly TokenRun[]): TokenRun[] {
  const all: TokenRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last === undefined || run.from >= last.to) all.push(run);
    else all[all.length - 1] = { ...last, to: Math.max(last.to, run.to) };
  }
  return all;
}

/** Runs widened over all parts of the tokens that they begin or end in. */
function withCutTokens(parts: readonly TokenPart[], runs: readonly TokenRun[]): TokenRun[] {
  return joined(
    runs.map((run) => {
      let { from, to } = run;
      while (from > 0 && parts[from - 1]?.token === parts[from]?.token) from -= 1;
      while (to < parts.length && parts[to]?.token === parts[to - 1]?.token) to += 1;
      return { ...run, from, to };
    }),
  );
}

/**
 * CoNLL-U (Universal Dependencies, format of version 2) with the tokens' offsets in MISC, in code
 * points. A token that was cut for a span is a multiword token: `2-3 وبغزة`, `2 وب`, `3 غزة`.
 */
export const conllu: Format = {
  id: 'conllu',
  name: { ar: 'CoNLL-U بمواضع المحارف', en: 'CoNLL-U with character offsets' },
  files: { ar: 'ملف واحد، أو ملف لكل قسم', en: 'one file, or one for each split' },
  loses: [
    'annotators',
    'ids',
    'times',
    'attributes',
    'references',
    'relations',
    'links',
    'pieces',
    'white-space',
    'overlaps',
  ],
  start: (context) => ({ write: (document) => write(document, context), end: () => [] }),
};
