import { bareDocument, bareSpan, numberedName, stemOf } from './bare-records';
import type {
  ImportedDocument,
  ImportedSpan,
  ImportFormat,
  ReadFile,
  Skipped,
  SourceFile,
} from './imported';

/** A token with its tag: `B-PER`, `O`. */
interface Token {
  readonly where: string;
  readonly words: string;
  readonly tag: string;
}

/** Tags of IOB1, IOB2, BIOES and BILOU: where in a span a token stands, and its label. */
const tagPattern = /^(?:([BIESLU])(?:-(.+))?|O)$/u;

/** Comments of later shared tasks: `# id …`, `# text = …`. No token has such a line. */
const comment = /^#\s+(?:id|sent_id|newdoc|text)\b/u;

function tokenOf(where: string, line: string): Token {
  const columns = line.includes('\t') ? line.split('\t') : line.split(/ +/);
  const words = columns[0]?.trim() ?? '';
  return { where, words, tag: columns.length > 1 ? (columns.at(-1)?.trim() ?? '') : 'O' };
}

/** A text put together of tokens: a space between two, a line for each sentence. */
class TokenText {
  private text = '';
  private isLineBegun = false;
  private open: { readonly where: string; readonly label: string | null; start: number } | null =
    null;
  private end = 0;
  private readonly spans: ImportedSpan[] = [];

  constructor(
    readonly where: string,
    private readonly layer: string | null,
  ) {}

  /** @returns whether the tag is one. */
  add({ where, words, tag }: Token): boolean {
    const match = tagPattern.exec(tag);
    const [, place, label = null] = match ?? [];
    // A span begins where its first token says so, or where another label goes on (IOB1).
    const begins = place === 'B' || place === 'S' || place === 'U' || this.open?.label !== label;
    if (place === undefined || begins) this.close();
    this.text += this.isLineBegun ? ' ' : '';
    if (place !== undefined && this.open === null) {
      this.open = { where, label, start: this.text.length };
    }
    this.text += words;
    this.isLineBegun = true;
    this.end = this.text.length;
    if (place === 'E' || place === 'L' || place === 'S' || place === 'U') this.close();
    return match !== null;
  }

  endSentence(): void {
    this.close();
    if (this.isLineBegun) this.text += '\n';
    this.isLineBegun = false;
  }

  private close(): void {
    if (this.open === null) return;
    const { where, label, start } = this.open;
    const exact = this.text.slice(start, this.end);
    const { layer } = this;
    this.spans.push({ ...bareSpan(where), layer, label, start, end: this.end, exact });
    this.open = null;
  }

  document(name: string): ImportedDocument | null {
    this.endSentence();
    if (this.text === '') return null;
    const { text, spans } = this;
    return { ...bareDocument(this.where, name), text, isRebuilt: true, unit: 'utf-16', spans };
  }
}

/** Our own files are called by their layer, and by their split behind it. */
const splitName = /^(?:train|dev|devel|valid|validation|test|test[ab]|eng|data|fold-?\d*)$/i;

function layerOf(path: string): string | null {
  const stem = stemOf(path);
  return splitName.test(stem) ? null : stem;
}

function read(file: SourceFile): ReadFile {
  const layer = layerOf(file.path);
  const documents: ImportedDocument[] = [];
  const skipped: Skipped[] = [];
  let current = new TokenText(file.path, layer);
  const finish = (next: string) => {
    const made = current.document(numberedName(file.path, documents.length + 1));
    if (made !== null) documents.push(made);
    current = new TokenText(next, layer);
  };
  for (const [index, ended] of file.text.split('\n').entries()) {
    const line = ended.replace(/\r$/, '');
    const where = `${file.path}:${index + 1}`;
    if (line.trim() === '') current.endSentence();
    else if (line.startsWith('-DOCSTART-')) finish(where);
    else if (!comment.test(line)) {
      const token = tokenOf(where, line);
      const isTag = current.add(token);
      if (!isTag) skipped.push({ where, reason: 'not-readable', detail: token.tag });
    }
  }
  finish(file.path);
  return { documents, skipped };
}

/**
 * The columns of CoNLL-2003 (Tjong Kim Sang & De Meulder 2003), of which the first is the token and the
 * last its tag: IOB1, IOB2, BIOES or BILOU. The text is put together of the tokens.
 */
export const conllImport: ImportFormat = {
  id: 'conll2003',
  name: { ar: 'CoNLL-2003 (IOB2 وBIOES)', en: 'CoNLL-2003 (IOB2, BIOES)' },
  files: { ar: 'رمز ووسمه في كل سطر', en: 'a token and its tag on each line' },
  extensions: ['.conll', '.iob', '.iob2', '.bio', '.bioes'],
  read,
};
