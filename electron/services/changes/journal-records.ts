import * as z from 'zod/mini';
import { DocumentFactsSchema } from '../../../shared/model/sidecar';
import { OperationSchema } from '../../../shared/operations/operation';

/** The part of a command that concerns one file, a sidecar or the corpus file. */
const JournalBatchSchema = z.object({
  /** Both relative to the corpus, with `/`; the corpus file has no article. */
  articlePath: z.optional(z.string()),
  sidecarPath: z.string(),
  baseRevision: z.int(),
  /** The article as it was when a new sidecar was begun; absent for later commands. */
  document: z.optional(DocumentFactsSchema),
  operations: z.array(OperationSchema),
});
export type JournalBatch = z.infer<typeof JournalBatchSchema>;

const CommandRecordSchema = z.object({
  type: z.literal('command'),
  label: z.string(),
  /** When it was acknowledged, ISO 8601 in UTC. */
  at: z.string(),
  batches: z.array(JournalBatchSchema),
});
export type CommandRecord = z.infer<typeof CommandRecordSchema>;

/**
 * Noted before a sidecar is written: these bytes hold everything up to this revision. It tells, on
 * replay, our own file from somebody else's of the same revision.
 */
const WriteRecordSchema = z.object({
  type: z.literal('write'),
  sidecarPath: z.string(),
  revision: z.int(),
  sha256: z.string(),
});
export type WriteRecord = z.infer<typeof WriteRecordSchema>;

const JournalRecordSchema = z.discriminatedUnion('type', [CommandRecordSchema, WriteRecordSchema]);
export type JournalRecord = z.infer<typeof JournalRecordSchema>;

/** One record as a line of the journal, ending in `\n`. */
export function journalLine(record: JournalRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function parseRecord(line: string): JournalRecord | null {
  try {
    const parsed = z.safeParse(JournalRecordSchema, JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What a journal holds. */
export interface ParsedJournal {
  readonly records: JournalRecord[];
  /** Whole lines that make no sense: kept aside, never thrown away. */
  readonly damaged: string[];
  /** Whether the last line was cut off while it was being written; it was never acknowledged. */
  readonly isTorn: boolean;
}

/** Reads the text of a journal. */
export function parseJournal(text: string): ParsedJournal {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const records: JournalRecord[] = [];
  const damaged: string[] = [];
  for (const line of lines) {
    const record = parseRecord(line);
    if (record !== null) records.push(record);
    else if (line.trim() !== '') damaged.push(line);
  }
  return { records, damaged, isTorn: rest !== '' };
}
