import { test } from '@playwright/test';
import { applyOperations } from '../../shared/operations/apply-operation';
import type { Operation } from '../../shared/operations/operation';
import { anAnnotation, aSidecar } from '../../shared/testing/builders';
import { annotatedArticle } from '../lib/annotated-article';
import { interleave, timedEach } from '../lib/measure';
import { report } from '../lib/row';

const rounds = 15;
/** Annotations gone through in one sample, so that the small sidecars take long enough to measure. */
const annotationsPerSample = 50_000;

for (const count of [100, 1_000, 10_000]) {
  const size = count.toLocaleString('en');

  test(`applying one add to ${size} annotations`, async () => {
    const { annotations } = annotatedArticle(2 * count, count);
    const sidecar = aSidecar({ annotations: [...annotations] });
    const record = anAnnotation('new', 'خمس سفن', 'خمس');
    const add: Operation = { type: 'add', collection: 'annotations', record };
    const times = annotationsPerSample / count;
    const { apply, clone } = await interleave(rounds, {
      apply: () => timedEach(times, () => applyOperations(sidecar, [add])),
      clone: () => timedEach(times, () => structuredClone(sidecar)),
    });
    const names = { name: `apply 1 add, ${size} annotations`, against: 'structuredClone' };
    await report(names, apply, clone);
  });
}
