import * as z from 'zod/mini';
import { EncodingSchema } from '../model/sidecar';
import { slugOfAnnotator } from '../sidecar/annotator-slug';
import { codebookText } from '../sidecar/codebook-text';
import { parseCodebook, parseCorpusFile, parseSidecar } from '../sidecar/parse-sidecar';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { corpusFileName, sidecarName } from '../sidecar/sidecar-name';
import { encodeArticle } from '../text/encode';
import type { SkipReason } from './imported';
import { isSafePath } from './safe-path';

/** A file that a record of the lossless format makes. */
export interface RecordFile {
  readonly kind: 'codebook' | 'corpus' | 'document' | 'sidecar';
  /** Relative to the corpus, with `/`; safe. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the record says of the bytes, lower-case hex; `null` where it says nothing. */
  readonly sha256: string | null;
  /** How many annotations are in it. */
  readonly annotations: number;
}

/** The files of one record, or why it gives none. */
export type ReadRecord =
  | { readonly ok: true; readonly files: readonly RecordFile[] }
  | { readonly ok: false; readonly reason: SkipReason; readonly detail: string };

/** What the reading of bytes needs from outside: this room has no hash of its own. */
export interface RecordTools {
  /** Eight hex digits that stand for a long file name. */
  readonly shortHash: (name: string) => string;
  /** The bytes that base64 stands for; `null` where it is none. */
  readonly fromBase64: (base64: string) => Uint8Array | null;
}

const details = { name: z.optional(z.string()), bytesBase64: z.optional(z.string()) };
const RecordSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('codebook'),
    builtIn: z.boolean(),
    codebook: z.unknown(),
    bytesBase64: z.optional(z.string()),
  }),
  z.object({ type: z.literal('corpus'), file: z.unknown(), ...details }),
  z.object({
    type: z.literal('document'),
    path: z.string(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    encoding: EncodingSchema,
    bom: z.boolean(),
    text: z.string(),
    bytesBase64: z.optional(z.string()),
    sidecars: z.array(z.unknown()),
    sidecarFiles: z.optional(z.array(z.nullable(z.object(details)))),
  }),
]);
type JsonlRecord = z.infer<typeof RecordSchema>;
type RecordOf<T extends JsonlRecord['type']> = Extract<JsonlRecord, { type: T }>;

/** Why a record gives no files; caught where it is read. */
class Refused extends Error {
  constructor(
    readonly reason: SkipReason,
    detail: string,
  ) {
    super(detail);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytesOf(
  base64: string | undefined,
  text: string,
  { fromBase64 }: RecordTools,
): Uint8Array {
  if (base64 === undefined) return utf8(text);
  const bytes = fromBase64(base64);
  if (bytes === null) throw new Refused('not-readable', 'bytesBase64 is not base64');
  return bytes;
}

function safe(path: string): string {
  if (!isSafePath(path)) throw new Refused('unsafe-path', path);
  return path;
}

/** The name of a work file: its own where the record gives one, else what the annotator's name makes. */
function workName(
  given: string | undefined,
  annotator: string,
  make: (slug: string) => string,
): string {
  const slug = slugOfAnnotator(annotator);
  const name = given ?? (slug === null ? null : make(slug));
  if (name === null) throw new Refused('not-readable', `annotator ${annotator}`);
  if (name.includes('/') || !name.endsWith('.ann.json')) throw new Refused('unsafe-path', name);
  return name;
}

function codebookFiles(record: RecordOf<'codebook'>, tools: RecordTools): RecordFile[] {
  if (record.builtIn) return [];
  const parsed = parseCodebook(JSON.stringify(record.codebook ?? null));
  if (!parsed.ok) throw new Refused('not-readable', parsed.detail);
  const bytes = bytesOf(record.bytesBase64, codebookText(parsed.value), tools);
  return [{ kind: 'codebook', path: 'codebook.json', bytes, sha256: null, annotations: 0 }];
}

function corpusFiles(
  { file, name, bytesBase64 }: RecordOf<'corpus'>,
  tools: RecordTools,
): RecordFile[] {
  const parsed = parseCorpusFile(JSON.stringify(file ?? null));
  if (!parsed.ok) throw new Refused('not-readable', parsed.detail);
  const path = safe(workName(name, parsed.value.annotator, corpusFileName));
  const bytes = bytesOf(bytesBase64, serializeSidecar(parsed.value), tools);
  return [{ kind: 'corpus', path, bytes, sha256: null, annotations: 0 }];
}

function articleFile(record: RecordOf<'document'>, tools: RecordTools): RecordFile {
  const { path, text, encoding, bom, bytesBase64, sha256 } = record;
  if (!/\.(txt|md)$/i.test(path)) throw new Refused('unsafe-path', path);
  const bytes =
    bytesBase64 === undefined
      ? encodeArticle(text, encoding, bom)
      : bytesOf(bytesBase64, '', tools);
  if (bytes === null) throw new Refused('hash-differs', `${path}: not text in ${encoding}`);
  return { kind: 'document', path: safe(path), bytes, sha256, annotations: 0 };
}

function documentFiles(record: RecordOf<'document'>, tools: RecordTools): RecordFile[] {
  const article = articleFile(record, tools);
  const slash = article.path.lastIndexOf('/') + 1;
  const folder = article.path.slice(0, slash);
  const articleName = article.path.slice(slash);
  const sidecars = record.sidecars.map((content, at): RecordFile => {
    const { name, bytesBase64 } = record.sidecarFiles?.[at] ?? {};
    const parsed = parseSidecar(JSON.stringify(content ?? null));
    if (!parsed.ok) throw new Refused('not-readable', `sidecars[${at}]: ${parsed.detail}`);
    const make = (slug: string) => sidecarName(articleName, slug, tools.shortHash);
    const path = safe(folder + workName(name, parsed.value.annotator, make));
    const bytes = bytesOf(bytesBase64, serializeSidecar(parsed.value), tools);
    const annotations = parsed.value.annotations.length;
    return { kind: 'sidecar', path, bytes, sha256: null, annotations };
  });
  return [article, ...sidecars];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Refused('not-readable', error instanceof Error ? error.message : 'not JSON');
  }
}

/**
 * Reads one line of the lossless format into the files it was made of, bytes included. Whether the
 * bytes have the hash that stands in the record is for the caller to see.
 */
export function readHashiyaRecord(line: string, tools: RecordTools): ReadRecord {
  try {
    const parsed = z.safeParse(RecordSchema, jsonOf(line));
    if (!parsed.success) throw new Refused('not-readable', z.prettifyError(parsed.error));
    const record = parsed.data;
    if (record.type === 'codebook') return { ok: true, files: codebookFiles(record, tools) };
    if (record.type === 'corpus') return { ok: true, files: corpusFiles(record, tools) };
    return { ok: true, files: documentFiles(record, tools) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, reason: error.reason, detail: error.message };
  }
}
