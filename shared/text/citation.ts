import { baseDirection } from './base-direction';
import { isolateLine } from './bidi-controls';

/** Words of an article and where they stand. What is not known is empty. */
export interface Citation {
  /** Exactly as in the article; may have several lines. */
  readonly words: string;
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt: string;
  /** Relative to the corpus, with `/`. */
  readonly path: string;
}

/**
 * The outlet as far as the folders tell it: the first of them that is a name and not a date. Empty
 * where there is none.
 */
export function outletOfPath(path: string): string {
  return (
    path
      .split('/')
      .slice(0, -1)
      .find((folder) => /\p{L}/u.test(folder)) ?? ''
  );
}

/** A path in which every piece keeps its place, whatever its script. */
export function isolatePath(path: string): string {
  return isolateLine(
    path
      .split('/')
      .map((piece) => isolateLine(piece))
      .join('/'),
    'ltr',
  );
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

function sourceParts({ title, outlet, publishedAt }: Citation): string[] {
  return [title, outlet, publishedAt].filter((part) => part !== '');
}

/**
 * A citation as plain text: the words, and in the next line their source. Every piece is an isolate
 * (Unicode Standard Annex #9), so that it reads right wherever it is pasted.
 */
export function citationText(citation: Citation, language: 'ar' | 'en'): string {
  const comma = language === 'ar' ? '، ' : ', ';
  const words = citation.words.split(/\r\n|[\n\r]/).map((line) => isolateLine(line));
  const parts = sourceParts(citation).map((part) => isolateLine(part));
  return `${words.join('\n')}\n— ${[...parts, isolatePath(citation.path)].join(comma)}\n`;
}

/** The same as HTML, for editors that take it. */
export function citationHtml(citation: Citation, language: 'ar' | 'en'): string {
  const comma = language === 'ar' ? '، ' : ', ';
  const lines = citation.words.split(/\r\n|[\n\r]/).map((line) => {
    return `<p dir="${baseDirection(line) ?? 'auto'}">${escapeHtml(line)}</p>`;
  });
  const isolated = (part: string) =>
    `<bdi dir="${baseDirection(part) ?? 'auto'}">${escapeHtml(part)}</bdi>`;
  const pieces = citation.path.split('/').map((piece) => isolated(piece));
  const source = [
    ...sourceParts(citation).map(isolated),
    `<bdi dir="ltr">${pieces.join('/')}</bdi>`,
  ];
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<blockquote>${lines.join('')}</blockquote><p dir="${direction}">— ${source.join(comma)}</p>`;
}
