import * as z from 'zod/mini';

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

/**
 * Parses a versioned JSON file: is it JSON, is it ours, is it of a version we know, is it whole.
 * @param content the file's text, without a byte order mark.
 * @param known what the file must be.
 */
export function parseVersioned<T>(
  content: string,
  known: { format: string; formatVersion: number; schema: z.ZodMiniType<T> },
): ParseResult<T> {
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
  const parsed = z.safeParse(known.schema, json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, reason: 'invalid', detail: firstIssue(parsed.error) };
}
