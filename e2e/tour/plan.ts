import type { Page } from '@playwright/test';

/** Words, and the key of the label they get. */
export type Tagging = readonly [words: string, key: string];

/** What the tour does in a corpus: which words become what, and which articles are linked. */
export interface TourPlan {
  readonly article: string;
  readonly claim: string;
  /** The first is made an entity of the corpus. */
  readonly entities: readonly [Tagging, ...Tagging[]];
  readonly other: string;
  /** Another article that names the first entity in other words, and says something new. */
  readonly known?: {
    readonly article: string;
    readonly name: Tagging;
    /** The second entity in another spelling, left to be found by the app. */
    readonly spelling: Tagging;
    readonly claim: string;
  };
}

/** The tour of the example corpus. */
export const examplePlan: TourPlan = {
  article: '2024-03/gharnuq-agency-0311.txt',
  claim: 'استقبل ميناء مرسى الدردار خلال الأسبوع الماضي خمس سفن تحمل 42 ألف طن من القمح',
  entities: [
    ['لمياء الخزامي', '1'],
    ['هيئة موانئ الضفاف', '2'],
    ['سهل الزعرور', '3'],
    ['42 ألف طن', '4'],
  ],
  other: 'صدى-الدردار/ميناء-مرسى-الدردار.txt',
  known: {
    article: '2024-03/gharnuq-agency-0312.txt',
    name: ['مديرة الميناء', '1'],
    spelling: ['هيئة موانئ', '2'],
    claim: 'لترتفع الكمية الواصلة منذ مطلع الأسبوع الماضي إلى 51 ألف طن',
  },
};

/** Paths of the articles in sight that can be opened, longest words first in the table's order. */
async function readableArticles(page: Page): Promise<string[]> {
  const rows = page.locator('[role="grid"] [data-path]:not([aria-disabled="true"])');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-path') ?? ''));
}

/** Words of the longest paragraph on the page: what becomes a claim and an entity in any folder. */
async function wordsOfPage(page: Page): Promise<string[]> {
  const paragraphs = await page.locator('article p').allTextContents();
  const longest = paragraphs.reduce((best, next) => (next.length > best.length ? next : best), '');
  return longest.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
}

/**
 * A plan for a folder nobody knows: its first two articles, the first words of the longest
 * paragraph. `open` opens an article so that its words can be read.
 */
export async function planFor(
  page: Page,
  open: (path: string) => Promise<void>,
): Promise<TourPlan> {
  const [article, other] = await readableArticles(page);
  if (article === undefined) throw new Error('the folder has no article that can be opened');
  await open(article);
  const words = await wordsOfPage(page);
  const text = (await page.locator('article').textContent()) ?? '';
  const stretch = (from: number, to: number) => {
    const candidate = words.slice(from, to).join(' ');
    return text.includes(candidate) ? candidate : (words[from] ?? '');
  };
  const claim = stretch(0, 7);
  return { article, claim, entities: [[stretch(1, 3), '2']], other: other ?? article };
}
