import type * as z from 'zod/mini';
import { type Migration, migrate } from './migrations/migrate';
import { findUnkeepable } from './unkeepable';

export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** Why the file could not be taken; each reason has its own message for people. */
      readonly reason: 'not-json' | 'not-ours' | 'too-new' | 'invalid';
      readonly detail: string;
    };

function parseJson(content: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(content) as unknown };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** Where in the file the schema objects, as a path of keys, and to what. */
function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unknown';
  return `${issue.path.map(String).join('.') || '(root)'}: ${issue.code}`;
}

/** What a versioned file must be, and how one of an older version becomes that. */
export interface KnownFormat<T> {
  readonly format: string;
  readonly formatVersion: number;
  /** Whether a value of this version is whole. */
  readonly check: (value: unknown) => z.core.util.SafeParseResult<T>;
  /** From each older version to the next. */
  readonly migrations?: readonly Migration[];
}

/**
 * Parses a versioned JSON file: is it JSON, is it ours, is it of a version we know, is it whole. A
 * file of an older version is migrated in memory; it is written in the new version only when
 * something in it changes.
 * @param content the file's text, without a byte order mark.
 * @param known what the file must be.
 */
export function parseVersioned<T>(content: string, known: KnownFormat<T>): ParseResult<T> {
  const json = parseJson(content);
  if ('message' in json) return { ok: false, reason: 'not-json', detail: json.message };
  const envelope = json.value as { format?: unknown; formatVersion?: unknown } | null;
  if (typeof envelope !== 'object' || envelope === null || envelope.format !== known.format) {
    return { ok: false, reason: 'not-ours', detail: `expected "format": "${known.format}"` };
  }
  const version = envelope.formatVersion;
  if (typeof version === 'number' && version > known.formatVersion) {
    const detail = `formatVersion ${version}, known up to ${known.formatVersion}`;
    return { ok: false, reason: 'too-new', detail };
  }
  const unkeepable = findUnkeepable(json.value);
  if (unkeepable !== null) return { ok: false, reason: 'invalid', detail: unkeepable };
  const migrated = migrate(json.value, known.formatVersion, known.migrations ?? []);
  if (!migrated.ok) return { ok: false, reason: 'invalid', detail: migrated.detail };
  const parsed = known.check(migrated.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, reason: 'invalid', detail: firstIssue(parsed.error) };
}
