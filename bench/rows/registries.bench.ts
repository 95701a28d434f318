import { test } from '@playwright/test';
import { packAnnotations, unpackAnnotations } from '../../shared/contract/pack-annotations';
import { nameKey } from '../../shared/entities/propose-names';
import { ok } from '../../shared/model/result';
import { gatherMentions } from '../../shared/registry/entity-mentions';
import { readEntityRegistry } from '../../shared/registry/entity-registry';
import { aCorpusFile } from '../../shared/testing/builders';
import { interleave, timedEach } from '../lib/measure';
import { manyEntities, manyMentions } from '../lib/named-mentions';
import { report } from '../lib/row';

const rounds = 9;
const works = manyMentions(50_000, 5_000);

test('50,000 annotations on their way to the page', async () => {
  const { packed, text } = await interleave(rounds, {
    packed: () =>
      timedEach(1, () => unpackAnnotations(structuredClone(packAnnotations(ok(works))))),
    text: () => timedEach(1, () => JSON.parse(structuredClone(JSON.stringify(ok(works))))),
  });
  await report({ name: 'pack 50,000 annotations', against: 'JSON text' }, packed, text);
});

test('50,000 mentions of 5,000 entities are parted by entity and name', async () => {
  const registry = readEntityRegistry(aCorpusFile({ entities: manyEntities(5_000) }), []);
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  const { gather, clone } = await interleave(rounds, {
    gather: () => timedEach(1, () => gatherMentions(works, registry, keyOf)),
    clone: () => timedEach(1, () => structuredClone(works)),
  });
  await report({ name: 'gather 50,000 mentions', against: 'structuredClone' }, gather, clone);
});
