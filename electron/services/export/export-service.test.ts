import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportChoice } from '../../../shared/contract/export';
import { anAnnotation } from '../../../shared/testing/builders';
import { createCopyFinder } from '../copies/copy-finder';
import { scanCorpus } from '../corpus/scan-corpus';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  unwrap,
} from '../testing/corpus-fixture';
import { exportFormats } from './export-formats';
import { ExportService } from './export-service';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء.\n';
const annotations = [
  anAnnotation('1', text, 'غادرت خمس سفن', { label: 'event' }),
  anAnnotation('2', text, 'خمس سفن', { label: 'event' }),
];

const choiceOf = (format: string, rest: Partial<ExportChoice> = {}): ExportChoice => ({
  format,
  documentIds: null,
  annotators: null,
  statuses: null,
  layers: null,
  areStoriesDocuments: false,
  isBoilerplateCut: false,
  areClustersNamed: false,
  copies: 'keep',
  split: null,
  ...rest,
});

async function aService(onProgress: (service: ExportService) => void = () => undefined) {
  const files = ['a', 'b', 'c'].flatMap((name) => [
    [`${name}.txt`, text],
    [`${name}.txt.noura.ann.json`, sidecarText(`${name}.txt`, text, { annotations })],
  ]);
  const root = await aFolder(Object.fromEntries(files));
  const index = unwrap(await scanCorpus(root, { cacheFolder: null, now: () => new Date() }));
  let ticks = 0;
  const service: ExportService = new ExportService({
    finder: createCopyFinder({ workersFolder: null }),
    workersFolder: null,
    now: () => new Date(1000 * ticks++),
    onProgress: () => onProgress(service),
  });
  return { index, service };
}

describe('ExportService', () => {
  it.each(exportFormats().map(({ id }) => id))(
    'previews %s as it would be written, byte by byte of its beginning',
    async (format) => {
      const { index, service } = await aService();
      const folder = path.join(await newFolder(), 'out');
      const preview = unwrap(await service.preview(index, choiceOf(format)));
      const summary = unwrap(await service.run(index, choiceOf(format), folder));
      expect(preview?.summary).toEqual(summary);
      expect(preview?.files.map(({ name }) => name)).toEqual(summary?.files);
      for (const { name, bytes, lines, isWhole } of preview?.files ?? []) {
        const written = await readFile(path.join(folder, name));
        expect(written).toHaveLength(bytes);
        if (lines === null || !isWhole) continue;
        const shown = written.toString('utf8').split(/\r?\n/);
        expect(lines.map((line) => line.text)).toEqual(shown.slice(0, lines.length));
      }
    },
  );

  it('says by reason what is left out, and where', async () => {
    const { index, service } = await aService();
    const preview = unwrap(await service.preview(index, choiceOf('conll2003')));
    expect(preview?.summary).toMatchObject({ documents: 3, annotations: 6, written: 3 });
    const paths = ['a', 'b', 'c'].map((name) => `${name}.txt.noura.ann.json`);
    expect(preview?.summary.leftOut).toEqual([{ reason: 'overlaps', count: 3, paths }]);
  });

  it.each(['conll2003', 'hashiya-jsonl'])('stops %s and leaves nothing behind', async (format) => {
    const { index, service } = await aService((running) => running.cancel());
    const folder = await newFolder();
    expect(unwrap(await service.run(index, choiceOf(format), folder))).toBeNull();
    expect(unwrap(await service.preview(index, choiceOf(format)))).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets a later preview end an earlier one', async () => {
    const { index, service } = await aService();
    const [earlier, later] = await Promise.all([
      service.preview(index, choiceOf('spacy')),
      service.preview(index, choiceOf('brat')),
    ]);
    expect(unwrap(earlier)).toBeNull();
    expect(unwrap(later)?.summary.format).toBe('brat');
  });

  it('refuses a format and an annotator that there can’t be', async () => {
    const { index, service } = await aService();
    expect(problemOf(await service.preview(index, choiceOf('pdf'))).problem).toBe('bad-request');
    const nobody = choiceOf('spacy', { annotators: ['نورة', '///'] });
    expect(problemOf(await service.preview(index, nobody))).toEqual({
      problem: 'annotator-invalid',
      detail: '///',
    });
  });
});
