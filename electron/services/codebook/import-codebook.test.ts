import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { aSidecar } from '../../../shared/testing/builders';
import { unwrap } from '../testing/corpus-fixture';
import { readImported } from './codebook-file';

const whole = codebookText(builtInCodebook);

/** The built-in codebook with something of its JSON in place of what is there. */
function withPart(change: (codebook: Record<string, unknown>) => void): string {
  const copy = JSON.parse(whole);
  change(copy);
  return JSON.stringify(copy);
}

/** The first layer of the codebook as JSON. */
function layerOf(codebook: Record<string, unknown>): Record<string, unknown[]> {
  return (codebook.layers as Record<string, unknown[]>[])[0] ?? {};
}

const broken: readonly [what: string, text: string | null, problem: string][] = [
  ['is no text', null, 'codebook-import-not-one'],
  ['is empty', '', 'codebook-import-not-one'],
  ['ends in the middle', whole.slice(0, 900), 'codebook-import-not-one'],
  ['is a list', '[]', 'codebook-import-not-one'],
  ['is nothing of ours', '{"layers":[]}', 'codebook-import-not-one'],
  ['is a sidecar', JSON.stringify(aSidecar()), 'codebook-import-not-one'],
  [
    'is of a later version',
    withPart((one) => Object.assign(one, { formatVersion: 9 })),
    'codebook-import-too-new',
  ],
  [
    'has no layers',
    withPart((one) => Object.assign(one, { layers: null })),
    'codebook-import-invalid',
  ],
  [
    'has a label without a name',
    withPart((one) => Object.assign(layerOf(one).labels?.[0] ?? {}, { name: 'statistic' })),
    'codebook-import-invalid',
  ],
  [
    'has an attribute of an unknown type',
    withPart((one) => Object.assign(layerOf(one).attributes?.[0] ?? {}, { type: 'colour' })),
    'codebook-import-invalid',
  ],
  [
    'has two labels of one id',
    withPart((one) => layerOf(one).labels?.push(structuredClone(layerOf(one).labels?.[0]))),
    'codebook-import-invalid',
  ],
];

describe('a codebook that is imported', () => {
  it('is taken as it is where it is whole', () => {
    expect(unwrap(readImported(builtInCodebook, 'codebook.json', whole))).toEqual(builtInCodebook);
  });

  it.each(broken)(
    'is refused where it %s, and it is said in both languages',
    (_, text, problem) => {
      const answer = readImported(builtInCodebook, 'فريق.json', text);
      if (answer.ok) throw new Error('it was taken');
      expect(answer.error).toMatchObject({ problem, path: 'فريق.json' });
      for (const language of ['ar', 'en'] as const) {
        const words = describeProblem(answer.error, language);
        expect(words).toContain('فريق.json');
        expect(words).not.toMatch(/[{}]/);
      }
    },
  );
});
