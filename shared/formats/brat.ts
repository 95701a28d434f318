import type { Codebook } from '../model/codebook';
import { attributeText, spanDetails } from './details';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type FilePiece, type Format, type Lost, whole } from './format';
import { prove } from './reslice';
import { asciiTag, tagOf, tagsOf } from './tags';

/** The name of a document's files without their extension. */
function stemOf({ id, split }: ExportDocument): string {
  const stem = id.replace(/\.txt(?=#|$)/, '').replaceAll('#', '-');
  return split === null ? stem : `${split}/${stem}`;
}

/** The stretches of a span between line ends: brat wants each on one line. */
function fragmentsOf(points: readonly string[], { start, end }: ExportSpan): [number, number][] {
  const fragments: [number, number][] = [];
  let from: number = start;
  for (let at: number = start; at <= end; at += 1) {
    const isLineEnd = at < end && /[\n\r\u2028\u2029\u0085]/u.test(points[at] ?? '');
    if (at < end && !isLineEnd) continue;
    if (at > from) fragments.push([from, at]);
    from = at + 1;
  }
  return fragments;
}

/** The stretch and the words of a span of which its line cannot have all: line ends and tabs. */
function beyondLine({ start, end, exact }: ExportSpan, line: string) {
  return line === exact ? {} : { start, end, exact };
}

/** JSON on one line by anybody's count: Python ends lines where JSON has no need to. */
function jsonOnOneLine(details: object): string {
  return JSON.stringify(details).replace(/[\u0085\u2028\u2029]/gu, (end) => {
    return `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** White space in the text of a line would be taken for the end of a field. */
function oneLine(words: string): string {
  return words.replace(/[\t\n\r]/gu, ' ');
}

/** Attributes that have a closed list of values, by layer: brat knows no others. */
function closedAttributes({ layers }: Codebook) {
  const closed = layers.flatMap((layer) =>
    layer.attributes.flatMap((attribute) => {
      const values = choicesOf(attribute);
      return values === null ? [] : [{ layer: layer.id, id: attribute.id, values }];
    }),
  );
  return closed;
}

function choicesOf({ choices, type, min, max }: Codebook['layers'][number]['attributes'][number]) {
  if (choices !== undefined) return choices.map(({ id }) => id);
  const isScale = type === 'scale' && min !== undefined && max !== undefined;
  if (!isScale || max - min > 20) return null;
  return Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
}

/** The lines of one document, with numbers that begin at 1 in each. */
class Standoff {
  private readonly points: readonly string[];
  private readonly closed: ReturnType<typeof closedAttributes>;
  private attributes = 0;
  private notes = 0;
  readonly lost: Lost[] = [];
  private lines = '';

  constructor(
    private readonly document: ExportDocument,
    private readonly context: ExportContext,
  ) {
    this.points = Array.from(document.text);
    this.closed = closedAttributes(context.codebook);
  }

  text(): string {
    for (const [place, one] of this.document.spans.entries()) this.addSpan(one, `T${place + 1}`);
    for (const [place, { id, label, from, to }] of this.document.relations.entries()) {
      const isHeld = [from, to].every((place) => !this.isLost(this.document.spans[place]));
      if (!isHeld) continue;
      const ends = `Arg1:T${from + 1} Arg2:T${to + 1}`;
      this.lines += `R${place + 1}\t${asciiTag(label)} ${ends}\n`;
      this.addNote(`R${place + 1}`, { id, label });
    }
    return this.lines;
  }

  private isLost(one: ExportSpan | undefined): boolean {
    return this.lost.some(({ id, annotator }) => id === one?.id && annotator === one.annotator);
  }

  private addSpan(one: ExportSpan, id: string): void {
    const fragments = fragmentsOf(this.points, one);
    const words = fragments.map(([from, to]) => this.points.slice(from, to).join(''));
    prove(this.document, one, this.points.slice(one.start, one.end).join(''));
    if (fragments.length === 0) {
      this.lost.push({ id: one.id, annotator: one.annotator, reason: 'no-token' });
      return;
    }
    const places = fragments.map((ends) => ends.join(' ')).join(';');
    const tag = asciiTag(tagOf(this.context, one));
    const line = oneLine(words.join(' '));
    this.lines += `${id}\t${tag} ${places}\t${line}\n`;
    this.addAttributes(one, id);
    this.addNote(id, { ...spanDetails(one), ...beyondLine(one, line) });
  }

  private addNote(about: string, details: object): void {
    this.notes += 1;
    this.lines += `#${this.notes}\tAnnotatorNotes ${about}\t${jsonOnOneLine(details)}\n`;
  }

  private addAttributes({ layer, attributes }: ExportSpan, id: string): void {
    for (const closed of this.closed) {
      const value = attributeText(attributes[closed.id]);
      if (closed.layer !== layer || !closed.values.includes(value)) continue;
      this.attributes += 1;
      const name = asciiTag(closed.id);
      this.lines += `A${this.attributes}\t${name} ${id} ${asciiTag(value)}\n`;
    }
  }
}

/** What brat must know of labels before it opens the files. */
function configuration(context: ExportContext): FilePiece {
  const { codebook } = context;
  const relations = codebook.relations.map(({ id }) => `${asciiTag(id)}\tArg1:<ANY>, Arg2:<ANY>`);
  const attributes = closedAttributes(codebook).map(
    ({ id, values }) => `${asciiTag(id)}\tArg:<ENTITY>, Value:${values.map(asciiTag).join('|')}`,
  );
  const sections = [
    ['[entities]', ...tagsOf(context).map(asciiTag)],
    ['[relations]', ...relations],
    ['[events]'],
    ['[attributes]', ...new Set(attributes)],
  ];
  const content = sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
  return { file: 'annotation.conf', content, isWhole: true };
}

/**
 * brat's standoff (Stenetorp et al. 2012): a text and an `.ann` beside it. Offsets are code points;
 * a span over line ends is one of several fragments. What brat has no place for stands in a note.
 */
export const brat: Format = {
  id: 'brat',
  name: { ar: 'برات', en: 'brat standoff' },
  files: { ar: 'ملفان لكل مقال', en: 'two files for each article' },
  loses: ['links', 'metadata', 'clusters', 'pieces'],
  start: (context) => ({
    write: (document) => {
      const stem = stemOf(document);
      const standoff = new Standoff(document, context);
      const pieces = [
        { file: `${stem}.txt`, content: document.text, isWhole: true },
        { file: `${stem}.ann`, content: standoff.text(), isWhole: true },
      ];
      return { ...whole(...pieces), lost: standoff.lost };
    },
    end: () => [configuration(context)],
  }),
};
