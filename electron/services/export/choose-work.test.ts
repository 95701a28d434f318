import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { anAnnotation } from '../../../shared/testing/builders';
import type { ArticleEntry } from '../corpus/corpus-index';
import { scanCorpus } from '../corpus/scan-corpus';
import { aFolder, removeFolders, sidecarText, unwrap } from '../testing/corpus-fixture';
import { hasWantedStatus, readChosenWork } from './choose-work';
import type { DatasetChoice } from './export-options';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء.\n';
const annotations = [anAnnotation('1', text, 'خمس سفن')];

/** An article on which three people worked, and the adjudicator where it is asked for. */
async function anArticle({ hasGold }: { readonly hasGold: boolean }) {
  const by = (annotator: string, status: 'finished' | 'in-progress' = 'in-progress') =>
    sidecarText('a.txt', text, { annotator, annotations, status });
  const root = await aFolder({
    'a.txt': text,
    'a.txt.noura.ann.json': by('Noura'),
    'a.txt.samir.ann.json': by('Samir', 'finished'),
    'a.txt.huda.ann.json': by('Huda'),
    ...(hasGold ? { 'a.txt.gold.ann.json': by('gold') } : {}),
  });
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  const entry = index.articles[0] as ArticleEntry;
  const whose = async (
    slugs: DatasetChoice['slugs'],
    statuses: DatasetChoice['statuses'] = null,
  ): Promise<string[] | null> => {
    const work = await readChosenWork(root, entry, { slugs, statuses }, readFile);
    // What the index knows and what the files say are one.
    expect(hasWantedStatus(entry, { slugs, statuses })).toBe(work !== null);
    return work?.sidecars.map(({ sidecar }) => sidecar.annotator).sort() ?? null;
  };
  return whose;
}

describe('readChosenWork', () => {
  it('takes the people asked for, and nobody else', async () => {
    const whose = await anArticle({ hasGold: true });
    expect(await whose(['samir', 'noura'])).toEqual(['Noura', 'Samir']);
    expect(await whose(['gold', 'huda'])).toEqual(['Huda', 'gold']);
    expect(await whose(['samir', 'nobody'])).toEqual(['Samir']);
    expect(await whose(['nobody'])).toEqual([]);
  });

  it('takes the adjudicated where nobody is asked for, else everybody', async () => {
    expect(await (await anArticle({ hasGold: true }))(null)).toEqual(['gold']);
    const all = ['Huda', 'Noura', 'Samir'];
    expect(await (await anArticle({ hasGold: false }))(null)).toEqual(all);
  });

  it('weighs statuses by the work of the people asked for', async () => {
    const whose = await anArticle({ hasGold: true });
    expect(await whose(['noura', 'samir'], ['finished'])).toEqual(['Samir']);
    expect(await whose(['noura', 'huda'], ['finished'])).toBeNull();
    expect(await whose(['nobody'], ['finished'])).toBeNull();
    expect(await whose(['nobody'], ['new'])).toEqual([]);
  });
});
