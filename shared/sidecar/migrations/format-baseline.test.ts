import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SidecarSchema, sidecarFormatVersion } from '../../model/sidecar';
import { parseSidecar } from '../parse-sidecar';
import { serializeSidecar } from '../serialize-sidecar';
import { sidecarMigrations } from './sidecar-migrations';

const folder = path.join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.ann.json'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const versionOf = (text: string) => (JSON.parse(text) as { formatVersion: number }).formatVersion;

describe('sidecars of every version that was released', () => {
  it('has a fixture and a step for each', () => {
    const versions = Array.from({ length: sidecarFormatVersion }, (_, index) => index + 1);
    const known = fixtures.map(({ text }) => versionOf(text));
    expect([...new Set(known)].sort((a, b) => a - b)).toEqual(versions);
    expect(sidecarMigrations.map(({ from }) => from).sort((a, b) => a - b)).toEqual(
      versions.slice(0, -1),
    );
  });

  it.each(fixtures)('$name opens', ({ text }) => {
    const parsed = parseSidecar(text);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.value.formatVersion).toBe(sidecarFormatVersion);
    const again = serializeSidecar(parsed.value);
    expect(parseSidecar(again)).toEqual(parsed);
    if (versionOf(text) === sidecarFormatVersion) expect(again).toBe(text);
  });

  it('has the shape that was noted for this version', async () => {
    // Where this fails the shape of sidecars changed. A released version must not change: raise
    // `sidecarFormatVersion`, add a migration and a fixture, and note the new shape with
    // `npx vitest run -u shared/sidecar/migrations`. An optional key is a change like any other.
    const shape = z.toJSONSchema(SidecarSchema, { io: 'input' });
    const noted = path.join(folder, `sidecar-schema-${sidecarFormatVersion}.json`);
    await expect(`${JSON.stringify(shape, null, 2)}\n`).toMatchFileSnapshot(noted);
  });
});
