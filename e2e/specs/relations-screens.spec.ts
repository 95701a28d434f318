import { createHash } from 'node:crypto';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { RelationsInReader } from '../pages/relations';
import { ShellPage } from '../pages/shell';

const article = 'ميناء.txt';
const text = [
  'خمس سفن في ميناء مرسى الدردار',
  '',
  'قالت لمياء الخزامي، مديرة هيئة الموانئ، الاثنين، إن ميناء مرسى الدردار استقبل خلال الأسبوع الماضي خمس سفن تحمل 42 ألف طن من القمح، في أكبر حركة تفريغ يشهدها الميناء منذ توسعة رصيفه الشرقي، بحسب Nakheel Shipping.',
  '',
  'وأضافت أن «المخزون يكفي ثلاثة أشهر»، وأن القمح نُقل ليلا إلى صوامع سهل الزعرور التي تتبع الهيئة.',
  '',
  'ونفى ضرغام البلّوطي أن تكون السفن قد تأخرت.',
  '',
].join('\n');

const claim = 'استقبل خلال الأسبوع الماضي خمس سفن تحمل 42 ألف طن من القمح، في أكبر حركة تفريغ';
const mark = (id: string, words: string, layer: string, label: string | null) =>
  anAnnotation(id, text, words, { layer, label });

const document = someFacts({
  path: article,
  sha256: createHash('sha256').update(text).digest('hex'),
  lengthCodePoints: [...text].length,
});
const mine = aSidecar({
  document,
  status: 'in-progress',
  annotations: [
    mark('c1', claim, 'claim', 'statistic'),
    mark('c2', '«المخزون يكفي ثلاثة أشهر»', 'claim', 'quotation'),
    mark('p1', 'لمياء الخزامي', 'entity', 'person'),
    mark('o1', 'هيئة الموانئ', 'entity', 'organisation'),
    mark('l1', 'ميناء مرسى الدردار استقبل'.slice(0, 18), 'entity', 'location'),
    mark('q1', '42 ألف طن', 'entity', 'quantity'),
  ],
  relations: [
    { id: 'r1', label: 'said-by', from: 'c1', to: 'p1' },
    { id: 'r2', label: 'located-in', from: 'c1', to: 'l1' },
    { id: 'r3', label: 'said-by', from: 'c2', to: 'p1' },
    { id: 'r4', label: 'part-of', from: 'p1', to: 'o1' },
    { id: 'r5', label: 'about', from: 'c1', to: 'gone' },
    { id: 'r6', label: 'denied-by', from: 'c1', to: 's1' },
  ],
});
const theirs = aSidecar({
  document,
  annotator: 'سمير',
  annotations: [mark('s1', 'ضرغام البلّوطي', 'entity', 'person')],
  relations: [{ id: 't1', label: 'about', from: 's1', to: 'c1' }],
});

test.use({
  corpus: corpusOf({
    [article]: text,
    [`${article}.نورة.ann.json`]: serializeSidecar(mine),
    [`${article}.سمير.ann.json`]: serializeSidecar(theirs),
  }),
});

for (const look of looks) {
  test.describe(`${look.language}, ${look.theme}`, () => {
    test.use({ settings: { annotator: 'نورة', ...look } });

    test('relations on the page, on their notes and in the dialog', async ({ unstarted: app }) => {
      test.slow();
      await start(app);
      const { page } = app;
      const reader = new ReaderPage(page);
      const relations = new RelationsInReader(page);
      const shell = new ShellPage(page);
      await new LibraryPage(page).open(article);
      await reader.clickWords('أكبر حركة');
      await expect(relations.rows).toHaveCount(5);
      // Neither what is missing nor what is another's can be changed from here.
      await expect(relations.rows.locator('[data-go]:is([aria-disabled="true"])')).toHaveCount(1);
      await expect(relations.lines).toHaveCount(4);
      await lookAt(app, 'relations-selected', look);
      await shell.press('u');
      await reader.clickWords('لمياء الخزامي');
      await expect(shell.dialog).toBeVisible();
      await lookAt(app, 'relations-dialog', look);
      await shell.press('Escape');
      await page
        .getByRole('button', { name: look.language === 'ar' ? 'الطبقات' : 'Layers' })
        .click();
      await page.getByRole('checkbox').check();
      await lookAt(app, 'relations-switch', look);
      await shell.press('Escape');
      await shell.press('u');
      await shell.press('Alt+ArrowDown');
      await expect(relations.strip.getByRole('button')).toHaveCount(2);
      await expect(relations.lines).toHaveCount(6);
      await lookAt(app, 'relations-all', look);
      await shell.press('Escape');
      await shell.press('F6');
      const [count, name] =
        look.language === 'ar' ? ['5 علاقات', 'قاله'] : ['5 relations', 'said by'];
      await expect(
        page.locator('[data-entry="c1"]').getByRole('img', { name: count }),
      ).toBeVisible();
      await lookAt(app, 'relations-list', look);
      await shell.press('Control+p');
      await expect(page.locator('[data-print-sheet]')).toContainText(`${name} `);
    });
  });
}
