import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, anEntity, anIdentity } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { lookAt, looks, start } from '../fixtures/looks';
import { namedCorpus, spellings } from '../fixtures/named-corpus';
import { EntitiesPage } from '../pages/entities';

/** Three records of one name: joined by two people in a chain, parted by one of them. */
const contradicted = {
  'corpus.هدى.ann.json': serializeSidecar(
    aCorpusFile({
      annotator: 'هدى',
      entities: [anEntity('e-huda', 'أ. الدردار', { type: 'person' })],
      identities: [
        anIdentity('i-1', 'same', 'e-huda', 'e-samir'),
        anIdentity('i-2', 'not-same', 'e-own', 'e-samir'),
      ],
    }),
  ),
  'corpus.نورة.ann.json': serializeSidecar(
    aCorpusFile({
      annotator: 'نورة',
      entities: [anEntity('e-own', 'دردار المرسى', { type: 'person' })],
      identities: [anIdentity('i-3', 'same', 'e-huda', 'e-own')],
    }),
  ),
};

test.use({ corpus: corpusOf({ ...namedCorpus(), ...contradicted }) });

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
      await entities.row('دردار المرسى').click();
      const decisions = entities.unit.locator('[data-decision]');
      await expect(decisions).toHaveText([
        /^دردار المرسى.*أنيس الدردار.*هدى/,
        /^دردار المرسى.*أ\. الدردار/,
        /^أ\. الدردار.*أنيس الدردار.*هدى/,
      ]);
      await lookAt(app, 'entities-entity', look);
      await decisions.nth(1).getByRole('button').click();
      // What is left of them contradicts nothing.
      await expect(entities.unit.locator('ol')).toHaveCount(0);
      await expect(decisions).toHaveCount(2);
      await entities.turn();
      await expect(entities.pair).toBeVisible();
      await lookAt(app, 'entities-pair', look);
    });
  });
}
