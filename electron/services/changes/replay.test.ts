import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../shared/operations/operation';
import { anAnnotation } from '../../../shared/testing/builders';
import { documentIdOf } from '../corpus/corpus-index';
import { type Place, startChanges } from '../testing/change-fixture';
import {
  aFolder,
  newFolder,
  problemOf,
  removeFolders,
  sidecarText,
  textOf,
  unwrap,
} from '../testing/corpus-fixture';

afterEach(removeFolders);

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.\n';
const idA = documentIdOf('a.txt');
const idB = documentIdOf('b.txt');
const mine = 'a.txt.noura.ann.json';
async function aPlace(files: Record<string, string>): Promise<Place> {
  const root = await aFolder(files);
  return { root, journalFile: path.join(await newFolder(), 'journal', 'j.jsonl') };
}

/** A program that was started on a folder; leaving it without closing is killing it. */
async function run(place: Place) {
  const { service, started, open } = await startChanges(place);
  return { service, replayed: unwrap(started), load: open };
}
type Running = Awaited<ReturnType<typeof run>>;

const add = (id: string, words = 'خمس'): Operation => ({
  type: 'add',
  collection: 'annotations',
  record: anAnnotation(id, text, words),
});

async function commit({ service }: Running, baseRevision: number, ...operations: Operation[]) {
  const batches = [{ file: idA, baseRevision, operations }];
  unwrap(await service.commit({ label: 'test', batches }));
}

async function idsIn(running: Running, at = 'a.txt'): Promise<string[]> {
  return unwrap(await running.load(at)).content.annotations.map((one) => one.id);
}

const rejected = async ({ journalFile }: Place) => textOf(`${journalFile}.rejected`);

describe('after a killed process', () => {
  it('brings back every acknowledged command, over several files', async () => {
    const place = await aPlace({ 'a.txt': text, 'b.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    await commit(first, 1, add('2', '42'));
    const batches = [
      { file: idB, baseRevision: 0, operations: [add('3')] },
      { file: idA, baseRevision: 2, operations: [add('4', 'سفن')] },
    ];
    unwrap(await first.service.commit({ label: 'both', batches }));
    expect(await textOf(place.root, mine)).toBeNull();

    const second = await run(place);
    expect(second.replayed.changed).toHaveLength(2);
    expect(second.replayed.problems).toEqual([]);
    expect(await idsIn(second)).toEqual(['1', '2', '4']);
    expect(await idsIn(second, 'b.txt')).toEqual(['3']);
    unwrap(await second.service.close());
    expect(JSON.parse((await textOf(place.root, mine)) ?? '')).toMatchObject({ revision: 3 });
    expect(await textOf(place.journalFile)).toBe('');
    expect(await rejected(place)).toBeNull();
    expect((await run(place)).replayed.changed).toEqual([]);
  });

  it('does not apply again what a file holds already', async () => {
    const place = await aPlace({ 'a.txt': text, 'b.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    const asWritten = await readFile(place.journalFile, 'utf8');
    unwrap(await first.service.flush());
    await commit(first, 1, add('2'));
    const later = await readFile(place.journalFile, 'utf8');
    // As if the journal had not been emptied in time, with the note of the write in it.
    const { sha256Hex } = await import('../../platform/hash');
    const sha256 = sha256Hex((await textOf(place.root, mine)) ?? '');
    const write = { type: 'write', sidecarPath: mine, revision: 1, sha256 };
    await writeFile(place.journalFile, `${asWritten}${JSON.stringify(write)}\n${later}`);
    const second = await run(place);
    expect(await idsIn(second)).toEqual(['1', '2']);
    expect(await rejected(place)).toBeNull();
  });

  it('brings back what a restored older file lacks, from one it knows', async () => {
    const place = await aPlace({ 'a.txt': text, 'b.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    // The other article keeps the journal from being emptied.
    unwrap(
      await first.service.commit({
        label: '',
        batches: [{ file: idB, baseRevision: 0, operations: [add('b')] }],
      }),
    );
    await mkdir(path.join(place.root, 'b.txt.noura.ann.json'));
    expect((await first.service.flush()).ok).toBe(false);
    const old = (await textOf(place.root, mine)) ?? '';
    await commit(first, 1, add('2'));
    expect((await first.service.flush()).ok).toBe(false);
    await writeFile(path.join(place.root, mine), old);
    const second = await run(place);
    expect(await idsIn(second)).toEqual(['1', '2']);
    expect(second.replayed.problems.map((one) => one.path)).not.toContain(mine);
    expect(await rejected(place)).toBeNull();
  });

  it('ignores a line that was cut off while it was written, and writes on cleanly', async () => {
    const place = await aPlace({ 'a.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    await appendFile(place.journalFile, '{"type":"command","la');
    const second = await run(place);
    expect(await idsIn(second)).toEqual(['1']);
    await commit(second, 1, add('2'));
    const third = await run(place);
    expect(await idsIn(third)).toEqual(['1', '2']);
    expect(await rejected(place)).toBeNull();
  });

  it('keeps aside a whole line that makes no sense, and replays the rest', async () => {
    const place = await aPlace({ 'a.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    const content = await readFile(place.journalFile, 'utf8');
    await writeFile(place.journalFile, `{"rotten"\n${content}`);
    const second = await run(place);
    expect(await idsIn(second)).toEqual(['1']);
    expect(await rejected(place)).toBe('{"rotten"\n');
  });

  it('describes the article as it was when the work was done', async () => {
    const place = await aPlace({ 'a.txt': text });
    await commit(await run(place), 0, add('1'));
    await writeFile(path.join(place.root, 'a.txt'), `عاجل\n${text}`);
    const second = await run(place);
    const { content } = unwrap(await second.load('a.txt'));
    expect(content.document.lengthCodePoints).toBe(text.length);
  });
});

describe('after somebody else’s change', () => {
  it('keeps aside what no longer fits, once, and never writes over theirs', async () => {
    const place = await aPlace({ 'a.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    await commit(first, 1, add('2'));
    const theirs = sidecarText('a.txt', text, { annotator: 'Noura', revision: 2 });
    await writeFile(path.join(place.root, mine), theirs);
    const second = await run(place);
    expect(second.replayed.problems).toEqual([{ problem: 'steps-kept-aside', path: mine }]);
    expect(await idsIn(second)).toEqual([]);
    const lines = ((await rejected(place)) ?? '').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).batches[0].operations[0].record.id)).toEqual([
      '1',
      '2',
    ]);
    unwrap(await second.service.close());
    expect(await textOf(place.root, mine)).toBe(theirs);
    const third = await run(place);
    expect(third.replayed.problems).toEqual([]);
    expect(((await rejected(place)) ?? '').trim().split('\n')).toHaveLength(2);
  });

  it('keeps nothing aside twice, though it is killed again', async () => {
    const place = await aPlace({ 'a.txt': text, 'b.txt': text });
    const first = await run(place);
    await commit(first, 0, add('1'));
    const batches = [{ file: idB, baseRevision: 0, operations: [add('b')] }];
    unwrap(await first.service.commit({ label: '', batches }));
    await writeFile(path.join(place.root, mine), sidecarText('a.txt', text, { revision: 3 }));
    await run(place);
    const third = await run(place);
    expect(third.replayed.problems).toEqual([]);
    expect(await idsIn(third, 'b.txt')).toEqual(['b']);
    expect(((await rejected(place)) ?? '').trim().split('\n')).toHaveLength(1);
  });

  it('does not put work on a file that lacks what came before it', async () => {
    const place = await aPlace({
      'a.txt': text,
      [mine]: sidecarText('a.txt', text, { revision: 4 }),
    });
    await commit(await run(place), 4, add('mine'));
    await writeFile(path.join(place.root, mine), sidecarText('a.txt', text, { revision: 2 }));
    const second = await run(place);
    expect(await idsIn(second)).toEqual([]);
    expect(second.replayed.problems).toHaveLength(1);
  });

  it('puts work on top of theirs where its revision follows on theirs', async () => {
    const place = await aPlace({
      'a.txt': text,
      [mine]: sidecarText('a.txt', text, { revision: 4 }),
    });
    await commit(await run(place), 4, add('mine'));
    const annotations = [anAnnotation('theirs', text, '42')];
    await writeFile(
      path.join(place.root, mine),
      sidecarText('a.txt', text, { revision: 4, annotations }),
    );
    expect((await idsIn(await run(place))).sort()).toEqual(['mine', 'theirs']);
  });

  it('waits for a sidecar that can’t be read now, and lets nothing overtake', async () => {
    const place = await aPlace({
      'a.txt': text,
      'b.txt': text,
      [mine]: sidecarText('a.txt', text),
    });
    await commit(await run(place), 1, add('1'));
    const whole = (await textOf(place.root, mine)) ?? '';
    await writeFile(path.join(place.root, mine), whole.slice(0, 40));
    const second = await run(place);
    expect(problemOf(await second.load('a.txt')).problem).toBe('sidecar-not-json');
    const batches = [{ file: idB, baseRevision: 0, operations: [add('b')] }];
    unwrap(await second.service.commit({ label: '', batches }));
    unwrap(await second.service.close());
    expect(await textOf(place.root, mine)).toBe(whole.slice(0, 40));
    await writeFile(path.join(place.root, mine), whole);
    // Repaired while the program runs: what waits must still come first.
    expect(problemOf(await second.load('a.txt')).problem).toBe('sidecar-not-json');
    expect(await idsIn(await run(place))).toEqual(['1']);
    expect(await rejected(place)).toBeNull();
  });

  it('waits for an article that is not there now', async () => {
    const place = await aPlace({ 'a.txt': text, 'b.txt': text });
    await commit(await run(place), 0, add('1'));
    await rm(path.join(place.root, 'a.txt'));
    const second = await run(place);
    unwrap(await second.service.close());
    await writeFile(path.join(place.root, 'a.txt'), text);
    expect(await idsIn(await run(place))).toEqual(['1']);
  });
});
