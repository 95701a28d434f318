import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { documentRecord } from '../../../shared/formats/hashiya-jsonl';
import type { DocumentFacts } from '../../../shared/model/sidecar';
import { sha256Hex } from '../../platform/hash';
import { aFolder, aWorkspace, removeFolders, unwrap } from '../testing/corpus-fixture';
import type { Workspace } from '../workspace';
import { importJsonl } from './import-jsonl';
import { ImportService } from './import-service';

afterEach(removeFolders);

const there = 'غادرت خمس سفن الميناء.\n';
const names = ['ا/١.txt', 'ا/ب/٢.txt', 'ي/٣.txt'];
const textOf = (name: string) => `وصلت سفينة إلى ${name} فجر الأحد.\n`;

function record(name: string, text: string): string {
  const spans = [{ start: 0, end: 4, text: text.slice(0, 4), label: 'LOC' }];
  return `${JSON.stringify({ text, answer: 'accept', meta: { path: name }, spans })}\n`;
}

const prodigy = record('a.txt', there) + names.map((one) => record(one, textOf(one))).join('');

/** All that is in a folder, folders too, by path. */
async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const pairs = entries.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(root, file), entry.isFile() ? await readFile(file, 'utf8') : '/'];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** A signal that tells somebody each time it is asked, which is when it may be aborted. */
function watchedSignal(onAsked: (asked: number, abort: () => void) => void): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  return new Proxy(controller.signal, {
    get(signal, key) {
      if (key === 'aborted' || key === 'throwIfAborted') {
        asked += 1;
        onAsked(asked, () => controller.abort());
      }
      const value = Reflect.get(signal, key, signal);
      return typeof value === 'function' ? value.bind(signal) : value;
    },
  });
}

/** A corpus of one article with a source of four documents. */
async function opened() {
  const root = await aFolder({ 'a.txt': there });
  const source = await aFolder({ 'data.jsonl': prodigy });
  const { workspace } = await aWorkspace({ annotator: 'نورة' });
  unwrap(await workspace.open(root));
  return { root, source: path.join(source, 'data.jsonl'), workspace };
}

function prepared(workspace: Workspace, place: string, signal?: AbortSignal) {
  const service = new ImportService({ workspace, now: () => new Date() });
  return workspace.inSession(async (session) => {
    const plan = unwrap(await service.plan(session, { place, named: 'data' }, 'prodigy'));
    if (plan === null) throw new Error('no plan');
    return service.prepare(session, plan, new Map(), signal === undefined ? {} : { signal });
  });
}

describe('an import that is stopped', () => {
  it('leaves the folder as it was, whenever that is', async () => {
    const { root, source, workspace } = await opened();
    const before = await contentOf(root);
    let stopped = 0;
    for (;;) {
      const at = stopped + 1;
      const signal = watchedSignal((asked, abort) => (asked === at ? abort() : undefined));
      const ready = unwrap(await prepared(workspace, source, signal));
      if (ready !== null) break;
      expect(await contentOf(root), `stopped at ${at}`).toEqual(before);
      expect(workspace.snapshot()?.documents).toHaveLength(1);
      stopped += 1;
    }
    // Adding, moving, syncing and preparing ask, each for each of three or four articles.
    expect(stopped).toBeGreaterThan(12);
    expect(Object.keys(await contentOf(root))).toEqual(expect.arrayContaining(names));
    expect(workspace.snapshot()?.documents).toHaveLength(4);
    await workspace.close();
  });

  it('leaves the folder as it was where a file can not come into its place', async () => {
    const { root, source, workspace } = await opened();
    const before = await contentOf(root);
    // A file where the last article's folder is to be, made after its place was found free.
    const signal = watchedSignal((asked) => {
      if (asked === 4) writeFileSync(path.join(root, 'ي'), 'x');
    });
    expect(await prepared(workspace, source, signal)).toMatchObject({
      error: { problem: 'import-failed' },
    });
    await rm(path.join(root, 'ي'));
    expect(await contentOf(root)).toEqual(before);
    await workspace.close();
  });

  it('of the lossless format leaves the folder as it was, too', async () => {
    const source = await aFolder({});
    const file = path.join(source, 'corpus.hashiya.jsonl');
    const lines = names.map((name) => {
      const sha256 = sha256Hex(textOf(name));
      const facts = { path: name, sha256, encoding: 'utf-8', bom: false, lengthCodePoints: 0 };
      return documentRecord(facts as DocumentFacts, textOf(name), []);
    });
    await writeFile(file, lines.join(''));
    const into = await aFolder({ 'a.txt': there });
    const before = await contentOf(into);
    const named = { source, into };
    let stopped = 0;
    for (;;) {
      const at = stopped + 1;
      const signal = watchedSignal((asked, abort) => (asked === at ? abort() : undefined));
      const report = unwrap(
        await importJsonl({ source: file, into, named, isOpen: true }, { signal }),
      );
      if (report !== null) break;
      expect(await contentOf(into), `stopped at ${at}`).toEqual(before);
      stopped += 1;
    }
    expect(stopped).toBeGreaterThan(6);
    expect(Object.keys(await contentOf(into))).toEqual(expect.arrayContaining(names));
  });
});
