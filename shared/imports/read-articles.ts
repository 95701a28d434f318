import { bareDocument, numberedName } from './bare-records';
import { findColumns, readTable } from './csv-table';
import type { ImportedDocument, ImportFormat, ReadFile, Skipped, SourceFile } from './imported';
import { lineRecords, nameIn } from './json-records';
import { metadataIn } from './own-details';

/** What columns of texts are called; those of data sets of Arabic news first. */
const columnNames = {
  text: ['text', 'content', 'body', 'article', 'article_text', 'full_text', 'النص', 'المحتوى'],
  title: ['title', 'headline', 'العنوان'],
  outlet: ['outlet', 'publisher', 'source', 'site', 'newspaper', 'المصدر', 'الناشر'],
  publishedAt: ['publishedAt', 'date', 'published', 'pubdate', 'date_published', 'التاريخ'],
  name: ['path', 'file', 'filename', 'id', 'slug', 'المعرف'],
} as const;
type Column = keyof typeof columnNames;

/** A day as it is kept; days that are written otherwise could be read in two ways. */
function dayIn(words: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(words.trim())?.[1] ?? null;
}

/** One article out of the cells of a row. */
function articleOf(where: string, spare: string, cell: (column: Column) => string) {
  const skipped: Skipped[] = [];
  const text = cell('text');
  if (text.trim() === '')
    return { document: null, skipped: [{ where, reason: 'no-text' } as const] };
  const day = dayIn(cell('publishedAt'));
  if (day === null && cell('publishedAt') !== '') {
    skipped.push({ where, reason: 'no-place-for-it', detail: `date: ${cell('publishedAt')}` });
  }
  const known = { title: cell('title'), outlet: cell('outlet'), publishedAt: day };
  const name = cell('name') === '' ? spare : cell('name');
  const document = { ...bareDocument(where, name), text, metadata: metadataIn(known) };
  return { document, skipped };
}

/** Rows of a table or records of lines, in one way. */
interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly where: string; cell(name: string): string }[];
  readonly skipped: readonly Skipped[];
}

function articlesOf(path: string, { columns, rows, skipped }: Rows): ReadFile {
  const found = findColumns(columns, columnNames);
  if (rows.length > 0 && found.text === undefined) {
    const detail = `no column of texts: ${columns.join(', ')}`;
    return {
      documents: [],
      skipped: [...skipped, { where: path, reason: 'not-readable', detail }],
    };
  }
  const articles = rows.map(({ where, cell }, index) =>
    articleOf(where, numberedName(path, index + 1), (column) => cell(found[column] ?? '')),
  );
  const documents = articles.flatMap(({ document }): ImportedDocument[] =>
    document === null ? [] : [document],
  );
  return { documents, skipped: [...skipped, ...articles.flatMap((one) => one.skipped)] };
}

function readLines(file: SourceFile): ReadFile {
  const { records, skipped } = lineRecords(file);
  const columns = [...new Set(records.flatMap(({ record }) => Object.keys(record)))];
  const rows = records.map(({ where, record }) => ({
    where,
    cell: (name: string) => nameIn(record[name]) ?? '',
  }));
  return articlesOf(file.path, { columns, rows, skipped });
}

function readTableOfArticles(file: SourceFile): ReadFile {
  const table = readTable(file);
  if ('problem' in table) {
    const { problem: detail } = table;
    return { documents: [], skipped: [{ where: file.path, reason: 'not-readable', detail }] };
  }
  return articlesOf(file.path, { ...table, skipped: [] });
}

/** Articles without annotations, one record a line. */
export const articlesJsonlImport: ImportFormat = {
  id: 'articles-jsonl',
  name: { ar: 'مقالات JSONL', en: 'articles as JSONL' },
  files: { ar: 'سطر لكل مقال', en: 'a line for each article' },
  extensions: ['.jsonl', '.ndjson', '.json'],
  read: readLines,
};

/** Articles without annotations, one row of a table each. */
export const articlesCsvImport: ImportFormat = {
  id: 'articles-csv',
  name: { ar: 'مقالات CSV', en: 'articles as CSV' },
  files: { ar: 'صف لكل مقال', en: 'a row for each article' },
  extensions: ['.csv', '.tsv'],
  read: readTableOfArticles,
};
