import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from './log';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hashiya-log-'));
  file = path.join(folder, 'state', 'hashiya.log');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function open() {
  return createLog({ file, now: () => new Date('2024-03-11T09:30:00Z') });
}

describe('the log', () => {
  it('keeps what earlier runs wrote', async () => {
    open().warn('one');
    open().warn('two');
    expect(await readFile(file, 'utf8')).toBe(
      '2024-03-11T09:30:00.000Z warn one\n2024-03-11T09:30:00.000Z warn two\n',
    );
  });

  it('tells where an error comes from', async () => {
    open().error('opening a corpus', new TypeError('no such thing'));
    const text = await readFile(file, 'utf8');
    expect(text).toContain('error opening a corpus: TypeError: no such thing');
    expect(text).toContain('log.test.ts');
  });

  it('holds nothing of what a parser could not read', async () => {
    const log = open();
    try {
      JSON.parse('نص سري من مقال');
    } catch (error) {
      log.error('reading', error);
    }
    log.error('reading', 'نص سري');
    expect(await readFile(file, 'utf8')).not.toContain('سري');
  });

  it('is begun anew when it has grown too large', async () => {
    open().warn('one');
    await writeFile(file, 'x'.repeat(1_000_001));
    open().warn('two');
    expect((await stat(file)).size).toBeLessThan(100);
  });

  it('stops nothing where it can’t be written', async () => {
    await writeFile(path.join(folder, 'state'), 'in the way');
    expect(() => open().warn('one')).not.toThrow();
  });
});
