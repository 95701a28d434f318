import { type Codebook, CodebookSchema } from '../model/codebook';
import { type Sidecar, SidecarSchema, sidecarFormatVersion } from '../model/sidecar';
import { sidecarMigrations } from './migrations/sidecar-migrations';
import { type ParseResult, parseVersioned } from './parse-versioned';

/** Reads a sidecar's text. Nothing is repaired or left out: it is taken whole or not at all. */
export function parseSidecar(content: string): ParseResult<Sidecar> {
  const parsed = parseVersioned(content, {
    format: 'hashiya-sidecar',
    formatVersion: sidecarFormatVersion,
    schema: SidecarSchema,
    migrations: sidecarMigrations,
  });
  if (!parsed.ok) return parsed;
  const duplicate = duplicateId(parsed.value);
  return duplicate === null
    ? parsed
    : { ok: false, reason: 'invalid', detail: `${duplicate}: duplicate id` };
}

/** Records are found by id; two with the same one would silently become one. */
function duplicateId(sidecar: Sidecar): string | null {
  for (const name of ['segments', 'annotations', 'relations', 'links', 'comments'] as const) {
    const seen = new Set<string>();
    for (const { id } of sidecar[name]) {
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
    schema: CodebookSchema,
  });
}
