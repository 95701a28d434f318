import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, fileFor } from './app-protocol';

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'hashiya-protocol-'));
  folder = path.join(base, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await mkdir(`${folder}-secrets`);
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(folder, 'notes.txt'), 'not a part of the page');
  await writeFile(path.join(`${folder}-secrets`, 'key.json'), '{}');
});

afterAll(() => rm(base, { recursive: true, force: true }));

function get(address: string, method = 'GET'): Promise<Response> {
  return answer({ url: address, method }, folder);
}

describe('fileFor', () => {
  it('finds the page at the root', () => {
    expect(fileFor('app://hashiya/', folder)).toBe(path.join(folder, 'index.html'));
    expect(fileFor('app://hashiya/?x=1#y', folder)).toBe(path.join(folder, 'index.html'));
  });

  it('stays inside whatever dots the address has', () => {
    expect(fileFor('app://hashiya/../../key.json', folder)).toBe(path.join(folder, 'key.json'));
    expect(fileFor('app://hashiya/%2e%2e/key.json', folder)).toBe(path.join(folder, 'key.json'));
  });

  it.each([
    'app://hashiya/..%2frenderer-secrets%2fkey.json',
    'app://hashiya/..%2f..%2f..%2f..%2fetc%2fpasswd',
    'app://hashiya/assets/..%2f..%2frenderer-secrets/key.json',
    'app://hashiya/..%5crenderer-secrets%5ckey.json',
    'app://hashiya/index.html%00.js',
    'app://hashiya/C:%5cWindows%5cwin.json',
    'app://hashiya/%E0%A4%A',
    'app://hashiya/..%2frenderer',
    'app://other/index.html',
    'https://hashiya/index.html',
    'file:///index.html',
  ])('refuses %s', (address) => {
    expect(fileFor(address, folder)).toBeNull();
  });
});

describe('answer', () => {
  it('serves a file with its type and our policy', async () => {
    const response = await get('app://hashiya/assets/main.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('export {};');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    );
  });

  it.each([
    'app://hashiya/missing.js',
    'app://hashiya/assets',
    'app://hashiya/notes.txt',
    'app://hashiya/..%2frenderer-secrets%2fkey.json',
  ])('does not find %s, and says so under the same policy', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers nothing but GET', async () => {
    expect((await get('app://hashiya/', 'POST')).status).toBe(404);
  });
});
