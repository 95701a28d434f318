import { attributeText } from '../formats/details';
import { asciiTag } from '../formats/tags';
import { bareDocument, bareSpan } from './bare-records';
import type {
  ImportedRelation,
  ImportedSpan,
  ImportFormat,
  ReadFile,
  Skipped,
  SourceFile,
} from './imported';
import { type Loose, parseJson, recordIn, wholeIn, wordsIn } from './json-records';
import { isOwnSpan, type OwnSpan, ownSpan, placeOfTag } from './own-details';

/** A line by its first letter: `T1⇥Person 0 4⇥words`. */
interface StandoffLine {
  readonly where: string;
  readonly id: string;
  readonly head: string;
  readonly words: string;
}

function linesOf({ path, text }: SourceFile): StandoffLine[] {
  return text.split('\n').flatMap((line) => {
    const [id = '', head = '', ...words] = line.replace(/\r$/, '').split('\t');
    return id.trim() === '' ? [] : [{ where: `${path}:${id}`, id, head, words: words.join('\t') }];
  });
}

/** `Person 0 4;6 9`: the label, and the ends of the whole stretch. */
const textBound = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/;
/** `Origin Arg1:T3 Arg2:T4`, with whatever roles the ends have. */
const relation = /^(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*$/;
/** `Negation E1` or `Confidence E2 L1`. */
const attribute = /^(\S+) (\S+)(?: (.+))?$/;
/** `AnnotatorNotes T1`. */
const note = /^(\S+) (\S+)$/;

/** What lines say of one span. */
interface Said {
  own: OwnSpan;
  ownPlace: Loose;
  readonly attributes: [string, string | boolean][];
  readonly notes: string[];
}

class StandoffReader {
  private readonly spans = new Map<string, ImportedSpan>();
  private readonly said = new Map<string, Said>();
  private readonly relations = new Map<string, ImportedRelation>();
  private readonly skipped: Skipped[] = [];

  constructor(private readonly file: SourceFile) {}

  read() {
    const lines = linesOf(this.file);
    // What is said of a span may stand before it.
    for (const line of lines.filter(({ id }) => id.startsWith('T'))) this.addSpan(line);
    for (const line of lines.filter(({ id }) => !id.startsWith('T'))) this.addOther(line);
    const spans = [...this.spans].map(([id, span]) => this.complete(id, span));
    return { spans, relations: [...this.relations.values()], skipped: this.skipped };
  }

  private skip({ where }: StandoffLine, reason: Skipped['reason'], detail?: string): void {
    this.skipped.push({ where, reason, ...(detail === undefined ? {} : { detail }) });
  }

  private addSpan(line: StandoffLine): void {
    const { where, id, head, words } = line;
    const [, label, places] = textBound.exec(head) ?? [];
    const offsets = places?.split(/[ ;]/).map(Number);
    if (label === undefined || offsets === undefined) {
      this.skip(line, 'not-readable');
      return;
    }
    const [start, end] = [Math.min(...offsets), Math.max(...offsets)];
    const exact = words === '' ? null : words;
    this.spans.set(id, { ...bareSpan(where), key: where, label, start, end, exact });
  }

  private addOther(line: StandoffLine): void {
    const kind = line.id.charAt(0);
    if (kind === 'R') this.addRelation(line);
    else if (kind === 'A' || kind === 'M') this.addAttribute(line);
    else if (kind === '#') this.addNote(line);
    else if (kind === 'E' || kind === 'N' || kind === '*') {
      this.skip(line, 'no-place-for-it', line.head);
    } else this.skip(line, 'not-readable');
  }

  private addRelation(line: StandoffLine): void {
    const [, label, first = '', second = ''] = relation.exec(line.head) ?? [];
    const [from, to] = [this.spans.get(first)?.key, this.spans.get(second)?.key];
    if (label === undefined) this.skip(line, 'not-readable');
    else if (!from || !to) this.skip(line, 'end-missing', line.head);
    else this.relations.set(line.id, { where: line.where, id: null, label, from, to });
  }

  private saidOf(id: string): Said {
    const known = this.said.get(id);
    if (known !== undefined) return known;
    const said = { own: ownSpan({}), ownPlace: {}, attributes: [], notes: [] };
    this.said.set(id, said);
    return said;
  }

  private addAttribute(line: StandoffLine): void {
    const [, name, about = '', value] = attribute.exec(line.head) ?? [];
    if (name === undefined) this.skip(line, 'not-readable');
    else if (!this.spans.has(about)) this.skip(line, 'no-place-for-it', line.head);
    else this.saidOf(about).attributes.push([name, value ?? true]);
  }

  private addNote(line: StandoffLine): void {
    const [, , about = ''] = note.exec(line.head) ?? [];
    const parsed = parseJson(line.words);
    const details = 'value' in parsed ? recordIn(parsed.value) : {};
    const related = this.relations.get(about);
    if (this.spans.has(about)) this.addNoteOnSpan(about, details, line.words);
    else if (related !== undefined && asciiTag(wordsIn(details.label) ?? '') === related.label) {
      const [id, label] = [wordsIn(details.id), wordsIn(details.label) ?? related.label];
      this.relations.set(about, { ...related, id, label });
    } else this.skip(line, 'no-place-for-it', line.head);
  }

  private addNoteOnSpan(about: string, details: Loose, words: string): void {
    const said = this.saidOf(about);
    if (isOwnSpan(details)) {
      said.own = ownSpan(details);
      said.ownPlace = details;
    } else said.notes.push(words);
  }

  /** A span with what other lines say of it. */
  private complete(id: string, span: ImportedSpan): ImportedSpan {
    const said = this.said.get(id);
    if (said === undefined) return span;
    const { labelId, ...own } = said.own;
    const notes = said.notes.length === 0 ? {} : { note: said.notes.join('\n') };
    return {
      ...span,
      ...own,
      ...placeOfTag(span.label, { ...own, labelId }),
      start: wholeIn(said.ownPlace.start) ?? span.start,
      end: wholeIn(said.ownPlace.end) ?? span.end,
      exact: wordsIn(said.ownPlace.exact) ?? span.exact,
      attributes: { ...own.attributes, ...changed(own, said.attributes), ...notes },
    };
  }
}

/** Attributes that are not, by other letters, what the note of our own files has. */
function changed({ attributes }: Pick<OwnSpan, 'attributes'>, said: Said['attributes']) {
  const names = new Map(Object.keys(attributes).map((name) => [asciiTag(name), name]));
  const entries = said.flatMap(([tag, value]) => {
    const name = names.get(tag) ?? tag;
    const isAsItWas = asciiTag(attributeText(attributes[name])) === value;
    return isAsItWas ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function read(file: SourceFile, companion: SourceFile | null): ReadFile {
  const { spans, relations, skipped } = new StandoffReader(file).read();
  const name = companion?.path ?? file.path.replace(/\.ann$/, '.txt');
  const text = companion?.text ?? null;
  return { documents: [{ ...bareDocument(file.path, name), text, spans, relations }], skipped };
}

/** brat's standoff (Stenetorp et al. 2012): an `.ann`, with its text beside it or without. */
export const bratImport: ImportFormat = {
  id: 'brat',
  name: { ar: 'برات', en: 'brat standoff' },
  files: {
    ar: 'ملف \u200e.ann لكل نص، وبجانبه نصه',
    en: 'an .ann for each text, which lies beside it',
  },
  extensions: ['.ann'],
  companion: '.txt',
  read,
};
