import { builtInCodebook } from '../../shared/model/built-in-codebook';
import type { Codebook } from '../../shared/model/codebook';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { anAnnotation, aSidecar, someFacts } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { LibraryPage } from '../pages/library';
import { NoteAttributesPage } from '../pages/note-attributes';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const article = 'خبر.txt';
const mine = 'خمس سفن تنتظر التفريغ';
const his = 'المخزون يكفي ثلاثة أشهر';
const text = [
  'خمس سفن في ميناء النخيل',
  '',
  `قال سامر الحدّاد أمس إن ${mine} في ميناء النخيل.`,
  `وأضاف أن ${his}، بحسب Nakheel Shipping.`,
  '',
].join('\n');

/** The built-in codebook, in which every claim has to have a certainty, and a figure may be given. */
const strict: Codebook = {
  ...builtInCodebook,
  layers: builtInCodebook.layers.map((layer) =>
    layer.id === 'claim'
      ? {
          ...layer,
          attributes: [
            ...layer.attributes.map((one) => ({ ...one, required: one.id === 'certainty' })),
            {
              id: 'ships',
              name: { ar: 'عدد السفن', en: 'ships' },
              type: 'number' as const,
              required: false,
              min: 1,
            },
          ],
        }
      : layer,
  ),
};

function sidecarOf(annotator: string, attributes: Record<string, string | number>) {
  const document = someFacts({ path: article, lengthCodePoints: [...text].length });
  const words = annotator === 'نورة' ? mine : his;
  const claim = anAnnotation(`0192-${annotator}`, text, words, { label: 'event', attributes });
  return serializeSidecar(aSidecar({ document, annotator, annotations: [claim] }));
}

test.use({
  corpus: corpusOf({
    'codebook.json': JSON.stringify(strict),
    [article]: text,
    [`${article}.نورة.ann.json`]: sidecarOf('نورة', { checkWorthiness: 2, stance: 'distances' }),
    [`${article}.samir.ann.json`]: sidecarOf('samir', {
      claimant: 'Nakheel Shipping',
      claimDate: '2024-03-11',
    }),
  }),
});

/** Both languages, light and dark; the colours of all four are measured with the whole window. */
const bothLooks = looks.filter(
  ({ language, theme }) => (language === 'ar') === (theme === 'light'),
);

for (const look of bothLooks) {
  test.describe(`${look.language} ${look.theme}`, () => {
    test.use({
      settings: { annotator: 'نورة', language: look.language, theme: look.theme },
      startOptions: {},
    });

    test('the attributes on a note, while they are edited, and those of others', async ({
      unstarted: app,
    }) => {
      test.slow();
      await start(app);
      const { page } = app;
      const [reader, shell, note] = [
        new ReaderPage(page),
        new ShellPage(page),
        new NoteAttributesPage(page),
      ];
      await new LibraryPage(page).open(article);
      await reader.clickWords(mine);
      await expect(note.line('certainty')).toHaveAttribute('data-state', 'missing');
      await shell.press('a');
      await expect(note.articleDay).toHaveAttribute('data-article-day', 'unknown');
      await note.goTo('stance');
      await lookAt(app, 'attributes-all', look);

      await note.type('ships', 'صفر');
      await expect(note.field).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('٤٢ ألف');
      await page.keyboard.press('Enter');
      await expect(note.line('ships')).toContainText('42,000');

      await note.type('claimDate', 'الخميس');
      await expect(note.reading).not.toBeEmpty();
      await expect(note.field).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.press('Escape');
      await note.articleDay.getByRole('button').press('Enter');
      await expect(shell.dialog).toBeVisible();
      await shell.dialog.getByRole('textbox').fill('٩ نوفمبر ٢٠٢٣');
      await lookAt(app, 'article-date', look);
      await page.keyboard.press('Enter');
      await expect(note.articleDay).toHaveCount(0);
      await expect(note.line('claimDate')).toHaveAttribute('data-state', 'suggested');
      await shell.saved();
      expect((await app.sidecar(article, 'نورة'))?.metadata).toEqual({ publishedAt: '2023-11-09' });
      await shell.press('a');
      await note.type('claimDate', 'الخميس');
      await lookAt(app, 'attributes-date', look);
      await page.keyboard.press('Enter');

      await reader.clickWords(his);
      await expect(note.line('claimant')).toContainText('Nakheel Shipping');
      await expect(note.lines.getByRole('button')).toHaveCount(0);
      await lookAt(app, 'attributes-of-others', look);
    });
  });
}
