import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFingerprint, stamp, stampedFingerprint } from './stamp.mjs';

let root = '';
let source = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hashiya-stamp-'));
  for (const folder of ['shared/text', 'dist'])
    mkdirSync(path.join(root, folder), { recursive: true });
  source = path.join(root, 'shared', 'text', 'offsets.ts');
  writeFileSync(source, 'old');
  stamp(root, sourceFingerprint(root));
});

afterEach(() => rmSync(root, { recursive: true }));

const isFresh = () => stampedFingerprint(root) === sourceFingerprint(root);

test('what was built from these very sources is fresh', () => {
  expect(isFresh()).toBe(true);
});

test('a file edited, gone, new or restored with an older time makes it stale', () => {
  utimesSync(source, 0, 0);
  expect(isFresh()).toBe(false);
  stamp(root, sourceFingerprint(root));
  rmSync(source);
  expect(isFresh()).toBe(false);
  stamp(root, sourceFingerprint(root));
  writeFileSync(source, 'new');
  expect(isFresh()).toBe(false);
});

test('nothing built is stale', () => {
  rmSync(path.join(root, 'dist'), { recursive: true });
  expect(isFresh()).toBe(false);
});
