import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AnnotatorFile } from '../../model/annotator-file';
import { CorpusFileSchema, corpusFormatVersion } from '../../model/corpus-file';
import { SidecarSchema, sidecarFormatVersion } from '../../model/sidecar';
import { type ParseFile, parseCorpusFile, parseSidecar } from '../parse-sidecar';
import { serializeSidecar } from '../serialize-sidecar';
import { corpusFileMigrations } from './corpus-file-migrations';
import type { Migration } from './migrate';
import { sidecarMigrations } from './sidecar-migrations';

const folder = path.join(import.meta.dirname, 'fixtures');
const versionOf = (text: string) => (JSON.parse(text) as { formatVersion: number }).formatVersion;
const fixturesEnding = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

interface Kind {
  readonly name: string;
  readonly ending: string;
  readonly version: number;
  readonly migrations: readonly Migration[];
  readonly parse: ParseFile<AnnotatorFile>;
  readonly schema: z.core.$ZodType;
}

const kinds: readonly Kind[] = [
  {
    name: 'sidecar',
    ending: '.ann.json',
    version: sidecarFormatVersion,
    migrations: sidecarMigrations,
    parse: parseSidecar,
    schema: SidecarSchema,
  },
  {
    name: 'corpus',
    ending: '.corpus.json',
    version: corpusFormatVersion,
    migrations: corpusFileMigrations,
    parse: parseCorpusFile,
    schema: CorpusFileSchema,
  },
];

describe.each(kinds)('files of every version of $name that was released', (kind) => {
  const { name, ending, version, migrations, parse, schema } = kind;
  const fixtures = fixturesEnding(ending);

  it('has a fixture and a step for each', () => {
    const versions = Array.from({ length: version }, (_, index) => index + 1);
    const known = fixtures.map(({ text }) => versionOf(text));
    expect([...new Set(known)].sort((a, b) => a - b)).toEqual(versions);
    expect(migrations.map(({ from }) => from).sort((a, b) => a - b)).toEqual(versions.slice(0, -1));
  });

  it.each(fixtures)('$name opens', ({ text }) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.value.formatVersion).toBe(version);
    const again = serializeSidecar(parsed.value);
    expect(parse(again)).toEqual(parsed);
    if (versionOf(text) === version) expect(again).toBe(text);
  });

  it('has the shape that was noted for this version', async () => {
    // Where this fails the shape of the files changed. A released version must not change: raise
    // its format version, add a migration and a fixture, and note the new shape with
    // `npx vitest run -u shared/sidecar/migrations`. An optional key is a change like any other.
    const shape = z.toJSONSchema(schema, { io: 'input' });
    const noted = path.join(folder, `${name}-schema-${version}.json`);
    await expect(`${JSON.stringify(shape, null, 2)}\n`).toMatchFileSnapshot(noted);
  });
});
