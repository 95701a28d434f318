import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CopyProgress } from '../../../../shared/contract/copies';
import { unpackClusters } from '../../../../shared/copies/packed-clusters';
import { eachPair } from '../../../../shared/copies/packed-pairs';
import { aSegment } from '../../../../shared/testing/builders';
import { plantCopies } from '../../../../shared/testing/planted-copies';
import { seededRandom } from '../../../../shared/testing/seeded-random';
import { newFolder, removeFolders, sidecarText, unwrap } from '../../testing/corpus-fixture';
import { createCopyFinder } from '../copy-finder';

afterAll(removeFolders);

/** Files are older than the slowest clock of a file system ticks, or they would be read again. */
const longAgo = new Date('2024-03-11T08:00:00Z');
const finder = createCopyFinder({ workersFolder: null });

/** What a site puts on all its pages: it becomes boilerplate as it recurs, and ceases to be. */
const siteLines = [
  'اقرأ أيضا',
  'تابعونا على منصة إكس 🔔',
  'جميع الحقوق محفوظة لوكالة الأنباء الوطنية وشركائها في كل البلدان العربية منذ عام 2009',
  'للاشتراك في نشرتنا البريدية اليومية اكتب إلينا على العنوان المعروف لدى قراء الموقع الكرام',
];

/** A corpus that changes step by step. */
class ChangingCorpus {
  readonly texts = new Map<string, string>();
  private made = 0;

  constructor(
    readonly root: string,
    private readonly random: () => number,
  ) {}

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  async put(name: string, text: string): Promise<void> {
    const file = path.join(this.root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await utimes(file, longAgo, new Date(longAgo.getTime() + this.made * 1000));
    this.made += 1;
    this.texts.set(name, text);
  }

  /** Each of these is something that happens to folders. */
  readonly changes: readonly (readonly [what: string, change: () => Promise<void>])[] = [
    ['a site line at the end', () => this.edit((text) => `${text}${this.pick(siteLines)}\n`)],
    ['a site line at the head', () => this.edit((text) => `${this.pick(siteLines)}\n${text}`)],
    [
      'no site lines',
      () =>
        this.edit((text) => siteLines.reduce((all, line) => all.replaceAll(`${line}\n`, ''), text)),
    ],
    [
      'words of another one',
      () => this.edit((text) => `${text}${this.pick([...this.texts.values()])}`),
    ],
    ['half of it', () => this.edit((text) => text.slice(0, text.length >> 1))],
    ['nothing', () => this.edit(() => '')],
    ['a short copy', () => this.put(`new-${this.made}.txt`, 'عاجل: زلزال يضرب شمال البلاد اليوم')],
    ['a new copy', () => this.put(`new-${this.made}.md`, this.pick([...this.texts.values()]))],
    ['gone', () => this.remove()],
    ['marked', () => this.mark()],
  ];

  private async edit(change: (text: string) => string): Promise<void> {
    const name = this.pick([...this.texts.keys()]);
    await this.put(name, change(this.texts.get(name) as string));
  }

  private async remove(): Promise<void> {
    const name = this.pick([...this.texts.keys()]);
    this.texts.delete(name);
    await rm(path.join(this.root, name));
  }

  /** Marks all of an article as boilerplate, or takes the mark back. */
  private async mark(): Promise<void> {
    const name = this.pick([...this.texts.keys()]);
    const file = path.join(this.root, `${name}.noura.ann.json`);
    const isMarked = await readFile(file).then(
      () => true,
      () => false,
    );
    if (isMarked) return rm(file);
    const text = this.texts.get(name) as string;
    if (text === '') return;
    await writeFile(file, sidecarText(name, text, { segments: [aSegment('s', text, text)] }));
  }

  async change(): Promise<string> {
    const [what, change] = this.pick(this.changes);
    await change();
    return what;
  }
}

async function findIn(root: string, cacheFolder: string | null) {
  const phases = new Set<CopyProgress['phase']>();
  const request = { root, named: root, cacheFolder, startedAt: Date.now() + 60_000 };
  const onProgress = ({ phase, total }: CopyProgress) => {
    if (total > 0) phases.add(phase);
  };
  const copies = unwrap(await finder.find(request, { onProgress }));
  if (copies === null) throw new Error('it was not to be cancelled');
  const { paths, contents, problems } = copies;
  const [pairs, clusters] = [[...eachPair(copies)], unpackClusters(copies.clusters)];
  return { phases, told: { paths, pairs, clusters, contents, problems } };
}

describe('after any series of changes', () => {
  it.each([1, 2, 3])(
    'the answer is as if all had been looked for anew (%i)',
    async (seed) => {
      const corpus = new ChangingCorpus(await newFolder(), seededRandom(seed));
      const planted = plantCopies({ articles: 40, words: 120, changed: 0.15, family: 5, seed });
      for (const { path: name, text } of planted) await corpus.put(name, text);
      const cacheFolder = await newFolder();
      await findIn(corpus.root, cacheFolder);
      const happened: string[] = [];
      let seeking = 0;
      for (let step = 0; step < 40; step += 1) {
        happened.push(await corpus.change());
        const again = await findIn(corpus.root, cacheFolder);
        if (again.phases.has('seeking')) seeking += 1;
        expect(again.told, happened.join(', ')).toEqual((await findIn(corpus.root, null)).told);
      }
      // Most of the time only what changed was looked for.
      expect(seeking).toBeLessThan(20);
    },
    60_000,
  );
});
