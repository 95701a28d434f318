import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { bareDocument } from './bare-records';
import type { ImportFormat, ReadFile, SourceFile } from './imported';
import { metadataIn } from './own-details';

/** As much of a node as is needed; this room is compiled without a page's types. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
}

const textNode = 3;
const elementNode = 1;
/** Elements that begin and end a line. */
const lines =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** The text of an element as a page shows it: a line for each block, white space as one space. */
function linesOf(node: PageNode): string {
  if (node.nodeType === textNode) return (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (node.nodeType !== elementNode) return '';
  if (node.nodeName === 'BR') return '\n';
  const inner = Array.from(node.childNodes, linesOf).join('');
  return lines.test(node.nodeName) ? `\n${inner}\n` : inner;
}

function textOf(content: PageNode): string {
  return linesOf(content)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function articleIn(html: string) {
  const { document } = parseHTML(html);
  return new Readability<PageNode>(document, {
    serializer: (node: unknown) => node as PageNode,
  }).parse();
}

function read({ path, text: html }: SourceFile): ReadFile {
  try {
    const article = articleIn(html);
    const body = article?.content ? textOf(article.content) : '';
    if (article === null || body === '') {
      return { documents: [], skipped: [{ where: path, reason: 'no-text' }] };
    }
    const { title, siteName, publishedTime } = article;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedTime ?? '')?.[0];
    const metadata = metadataIn({ title: title?.trim(), outlet: siteName, publishedAt: day });
    const name = path.replace(/\.x?html?$/i, '.txt');
    const head = metadata.title === undefined ? '' : `${metadata.title}\n\n`;
    const text = body.startsWith(head.trim()) ? body : `${head}${body}`;
    return {
      documents: [{ ...bareDocument(path, name), text: `${text}\n`, metadata }],
      skipped: [],
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { documents: [], skipped: [{ where: path, reason: 'not-readable', detail }] };
  }
}

/** Pages of the web as they were saved: the article alone, by Mozilla's Readability. */
export const htmlImport: ImportFormat = {
  id: 'html',
  name: { ar: 'صفحات HTML', en: 'HTML pages' },
  files: { ar: 'صفحة لكل مقال', en: 'a page for each article' },
  extensions: ['.html', '.htm', '.xhtml'],
  read,
};
