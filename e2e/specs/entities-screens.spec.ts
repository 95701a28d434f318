import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { known, namedCorpus, spellings } from '../fixtures/named-corpus';
import { EntitiesPage } from '../pages/entities';

test.use({ corpus: corpusOf(namedCorpus()) });

for (const look of looks) {
  test.describe(`${look.theme}, ${look.language}`, () => {
    test.use({ settings: { ...look, annotator: 'نورة' } });

    test('the entities', async ({ unstarted: app }) => {
      await start(app);
      const entities = new EntitiesPage(app.page);
      await entities.open();
      await entities.row(spellings[0]).click();
      await expect(entities.mentions).toHaveCount(2);
      await lookAt(app, 'entities-name', look);
      await entities.row(known).filter({ hasText: 'سمير' }).click();
      await expect(entities.unit.getByRole('textbox').first()).toHaveValue(known);
      await lookAt(app, 'entities-entity', look);
      await entities.turn();
      await expect(entities.pair).toBeVisible();
      await lookAt(app, 'entities-pair', look);
    });
  });
}
