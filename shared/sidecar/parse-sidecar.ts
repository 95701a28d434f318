import * as z from 'zod/mini';
import { type AnnotatorFile, collectionsOf, recordsOf } from '../model/annotator-file';
import { type Codebook, CodebookSchema } from '../model/codebook';
import { type CorpusFile, CorpusFileSchema, corpusFormatVersion } from '../model/corpus-file';
import { isPlainAnnotation } from '../model/plain-annotation';
import { type Sidecar, SidecarSchema, sidecarFormatVersion } from '../model/sidecar';
import { hasConflictMarkers } from './conflict-markers';
import { corpusFileMigrations } from './migrations/corpus-file-migrations';
import { sidecarMigrations } from './migrations/sidecar-migrations';
import { type KnownFormat, type ParseResult, parseVersioned } from './parse-versioned';

/** By the schema, which annotations that are plainly right need not pass through one by one. */
function checkSidecar(value: unknown): z.core.util.SafeParseResult<Sidecar> {
  const { annotations } = value as { annotations?: unknown };
  if (!Array.isArray(annotations) || !annotations.every(isPlainAnnotation)) {
    return z.safeParse(SidecarSchema, value);
  }
  const parsed = z.safeParse(SidecarSchema, { ...(value as object), annotations: [] });
  return parsed.success ? { ...parsed, data: { ...parsed.data, annotations } } : parsed;
}

type Refused = Extract<ParseResult<never>, { ok: false }>;
/** `git-conflict`: git could not merge two versions and left its markers in the file. */
type FileResult<F extends AnnotatorFile> =
  | ParseResult<F>
  | { readonly ok: false; readonly reason: 'git-conflict'; readonly detail: string };

function refused(result: Refused, content: string): FileResult<never> {
  if (result.reason !== 'not-json' || !hasConflictMarkers(content)) return result;
  return { ok: false, reason: 'git-conflict', detail: result.detail };
}

/** Reads the text of a file of one kind. */
export type ParseFile<F extends AnnotatorFile> = (content: string) => FileResult<F>;

function parseFile<F extends AnnotatorFile>(content: string, known: KnownFormat<F>): FileResult<F> {
  const parsed = parseVersioned(content, known);
  if (!parsed.ok) return refused(parsed, content);
  const duplicate = duplicateId(parsed.value);
  return duplicate === null
    ? parsed
    : { ok: false, reason: 'invalid', detail: `${duplicate}: duplicate id` };
}

/** Reads a sidecar's text. Nothing is repaired or left out: it is taken whole or not at all. */
export function parseSidecar(content: string): FileResult<Sidecar> {
  return parseFile(content, {
    format: 'hashiya-sidecar',
    formatVersion: sidecarFormatVersion,
    check: checkSidecar,
    migrations: sidecarMigrations,
  });
}

/** Reads a corpus file's text, whole or not at all. */
export function parseCorpusFile(content: string): FileResult<CorpusFile> {
  return parseFile(content, {
    format: 'hashiya-corpus',
    formatVersion: corpusFormatVersion,
    check: (value) => z.safeParse(CorpusFileSchema, value),
    migrations: corpusFileMigrations,
  });
}

/** Records are found by id; two with the same one would silently become one. */
function duplicateId(file: AnnotatorFile): string | null {
  for (const name of collectionsOf(file)) {
    const seen = new Set<string>();
    for (const { id } of recordsOf(file, name) ?? []) {
      if (seen.has(id)) return `${name}.${id}`;
      seen.add(id);
    }
  }
  return null;
}

/** Reads the text of `codebook.json`. */
export function parseCodebook(content: string): ParseResult<Codebook> {
  return parseVersioned(content, {
    format: 'hashiya-codebook',
    formatVersion: 1,
    check: (value) => z.safeParse(CodebookSchema, value),
  });
}
