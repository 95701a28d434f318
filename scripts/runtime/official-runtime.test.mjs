import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  downloadOfficialRuntime,
  findOfficialRuntime,
  pinnedVersion,
} from './official-runtime.mjs';
import { executableName } from './runtime-folder.mjs';

const UNPACK = `
const fs = require('node:fs');
const path = require('node:path');
const program = path.join('dist', ${JSON.stringify(executableName())});
fs.mkdirSync(path.dirname(program), { recursive: true });
fs.writeFileSync(program, '');
fs.writeFileSync('dist/version', ${JSON.stringify(pinnedVersion())});
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hashiya-official-'));
  for (const file of ['package.json', 'checksums.json'])
    writeFileSync(path.join(folder, file), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} text the program with which the package downloads its Electron */
function installWith(text) {
  writeFileSync(path.join(folder, 'install.js'), text);
}

describe('downloadOfficialRuntime', () => {
  test('takes what the package has unpacked', async () => {
    installWith(UNPACK);

    const { runtime } = await downloadOfficialRuntime(folder);

    expect(runtime).toMatchObject({ kind: 'official', version: pinnedVersion() });
    expect(findOfficialRuntime(folder)).toEqual(runtime);
  });

  test('a download that fails halfway leaves nothing that looks like a runtime', async () => {
    installWith(
      `${UNPACK} console.error('TypeError: fetch failed\\n    at a place'); process.exit(1);`,
    );
    const before = readdirSync(folder);

    const { runtime, reason } = await downloadOfficialRuntime(folder);

    expect(runtime).toBeUndefined();
    expect(reason).toBe('its download failed: fetch failed');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('two at once both get a runtime', async () => {
    installWith(UNPACK);

    const both = await Promise.all([
      downloadOfficialRuntime(folder),
      downloadOfficialRuntime(folder),
    ]);

    for (const { runtime } of both) expect(runtime).toBeDefined();
  });
});

describe('findOfficialRuntime', () => {
  test('does not take a folder that was unpacked halfway', async () => {
    installWith(UNPACK);
    await downloadOfficialRuntime(folder);
    rmSync(path.join(folder, 'path.txt'));

    expect(findOfficialRuntime(folder)).toBeUndefined();
  });
});
