import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WireBridge } from '../../shared/contract/bridge';
import type { Operation } from '../../shared/operations/operation';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, aPassageVerdict } from '../../shared/testing/builders';
import { expect, test } from '../fixtures/app';
import { plainText } from '../fixtures/bad-files';
import { corpusOf } from '../fixtures/corpora';

const name = 'corpus.نورة.ann.json';

test.use({
  corpus: corpusOf({
    'خبر.txt': plainText,
    'corpus.samir.ann.json': serializeSidecar(aCorpusFile({ annotator: 'Samir' })),
  }),
  settings: { annotator: 'نورة' },
});

/** The page as the preload leaves it. */
type Page = { readonly api: WireBridge<File> };

test('what spans articles is kept in a file of one’s own at the top of the folder', async ({
  app,
  page,
}) => {
  const operation: Operation = {
    type: 'add',
    collection: 'passageVerdicts',
    record: aPassageVerdict('1', { verdict: 'different', note: 'خبران' }),
  };
  const before = await page.evaluate(async () =>
    JSON.parse(await (window as unknown as Page).api.corpus.openFiles()),
  );
  expect(before.value).toMatchObject({
    mine: { revision: 0, annotator: 'نورة' },
    readOnlyBecause: null,
    others: [{ annotator: 'Samir' }],
  });
  const answer = await page.evaluate(async (added) => {
    const batches = [{ file: 'corpus' as const, baseRevision: 0, operations: [added] }];
    const { history } = (window as unknown as Page).api;
    const committed = await history.commit({ label: 'test', batches });
    return committed.ok ? history.flush() : committed;
  }, operation);
  expect(answer).toEqual({ ok: true, value: {} });
  const expected = aCorpusFile({ passageVerdicts: [operation.record as never] });
  const bytes = await readFile(path.join(app.places.corpus, name), 'utf8');
  expect(bytes).toBe(serializeSidecar(expected));
  const after = await page.evaluate(async () =>
    JSON.parse(await (window as unknown as Page).api.corpus.openFiles()),
  );
  expect(after.value.mine).toEqual(JSON.parse(bytes));
  expect(after.value.others).toMatchObject([{ annotator: 'Samir' }]);
});
