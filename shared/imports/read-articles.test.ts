import { describe, expect, it } from 'vitest';
import { findImportFormat } from './import-formats';

function read(id: string, path: string, text: string) {
  const format = findImportFormat(id);
  if (format === undefined) throw new Error(id);
  return format.read({ path, text }, null);
}

describe('articles as records', () => {
  it('takes texts with what is known of them; a day that can be read in two ways is listed', () => {
    const lines = [
      {
        id: 12,
        title: 'عنوان',
        content: 'قالَ\r\nنعم',
        source: 'وفا',
        date: '2024-03-11T08:00:00Z',
      },
      { content: 'لا', date: '05/06/2024' },
      { content: '' },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const { documents, skipped } = read('articles-jsonl', 'news.jsonl', text);
    expect(documents).toMatchObject([
      {
        name: '12',
        text: 'قالَ\r\nنعم',
        metadata: { title: 'عنوان', outlet: 'وفا', publishedAt: '2024-03-11' },
        spans: [],
      },
      { name: 'news-2', text: 'لا', metadata: {} },
    ]);
    expect(skipped).toEqual([
      { where: 'news.jsonl:2', reason: 'no-place-for-it', detail: 'date: 05/06/2024' },
      { where: 'news.jsonl:3', reason: 'no-text' },
    ]);
  });

  it('takes rows of a table, with line ends and quotes in their cells', () => {
    const table = '\uFEFFالعنوان;النص;المصدر\r\nأ;"قال ""نعم""\nثم لا";=وفا\r\n';
    expect(read('articles-csv', 'n.csv', table).documents).toMatchObject([
      { name: 'n-1', text: 'قال "نعم"\nثم لا', metadata: { title: 'أ', outlet: '=وفا' } },
    ]);
    expect(read('articles-csv', 'n.csv', 'a,b\n1,2\n').skipped).toMatchObject([
      { reason: 'not-readable' },
    ]);
  });
});

describe('pages', () => {
  const sentence = 'قالَ الوزير إن السفينة غادرت الميناء فجر الأحد وعلى متنها 42 ألف طن. ';
  const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>غادرت السفينة | وكالة</title>
    <meta property="og:site_name" content="وكالة"><meta property="article:published_time" content="2024-03-11T08:00:00Z">
    </head><body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
    <article><h1>غادرت السفينة</h1><p>${sentence.repeat(4)}</p>
    <p>سطر&nbsp;أول<br>سطر   ثان</p><ul><li>${sentence}</li></ul><script>alert(1)</script></article>
    <footer>حقوق النشر محفوظة</footer></body></html>`;

  it('become the article alone, a line for each block', () => {
    const { documents, skipped } = read('html', 'news/a.html', page);
    expect(skipped).toEqual([]);
    const [document] = documents;
    expect(document).toMatchObject({
      name: 'news/a.txt',
      metadata: { outlet: 'وكالة', publishedAt: '2024-03-11' },
    });
    const lines = document?.text?.trim().split('\n') ?? [];
    expect(lines).toContain(sentence.repeat(4).trim());
    expect(lines).toContain('سطر\u00a0أول');
    expect(lines).toContain('سطر ثان');
    expect(document?.text).not.toMatch(/الرئيسية|alert|حقوق/u);
  });

  it('without an article are listed', () => {
    expect(read('html', 'a.html', '<p></p>').skipped).toMatchObject([{ reason: 'no-text' }]);
  });
});
