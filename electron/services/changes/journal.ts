import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { atomicWrite, syncFolder } from '../../platform/atomic-write';
import { createSerial } from '../../platform/serial';
import { isMissing } from '../../platform/system-error';
import {
  type JournalRecord,
  journalLine,
  type ParsedJournal,
  parseJournal,
} from './journal-records';

/** A power cut may take what was acknowledged in this time; a killed process takes nothing. */
const syncAfterMs = 300;

/** The append-only record of acknowledged commands whose files are not all written yet. */
export interface Journal {
  /** What is in it from before. @throws the system's error where it can't be read. */
  read(): Promise<ParsedJournal>;
  /** Writes a record; once this resolves, a killed process no longer loses it. @throws on failure. */
  append(record: JournalRecord): Promise<void>;
  /** Makes everything appended durable. @throws on failure. */
  sync(): Promise<void>;
  /** Replaces the content, atomically. */
  reset(records: readonly JournalRecord[]): Promise<void>;
  /** Adds lines to the file of what could not be replayed, durably. */
  reject(lines: readonly string[]): Promise<void>;
  /** Syncs and lets go of the file. */
  close(): Promise<void>;
  /** Where what could not be replayed is kept. */
  readonly rejectedFile: string;
}

async function appendDurably(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file));
}

/** The open file of a journal; created with the first record, so that reading leaves no trace. */
class JournalFile {
  private handle: FileHandle | null = null;
  private size = 0;
  private isSynced = true;

  constructor(private readonly file: string) {}

  private async opened(): Promise<FileHandle> {
    if (this.handle !== null) return this.handle;
    await mkdir(path.dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a', 0o600);
    try {
      this.size = (await handle.stat()).size;
      if (this.size === 0) await syncFolder(path.dirname(this.file));
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.handle = handle;
    return handle;
  }

  async append(line: string): Promise<void> {
    const handle = await this.opened();
    try {
      await handle.appendFile(line);
    } catch (error) {
      // Half a line would spoil the next one.
      await handle.truncate(this.size);
      throw error;
    }
    this.size += Buffer.byteLength(line);
    this.isSynced = false;
  }

  async sync(): Promise<void> {
    if (this.handle === null || this.isSynced) return;
    await this.handle.datasync();
    this.isSynced = true;
  }

  /** Empties the file where it is open. @returns whether it was. */
  async empty(): Promise<boolean> {
    if (this.handle === null) return false;
    await this.handle.truncate(0);
    this.size = 0;
    this.isSynced = false;
    return true;
  }

  async close(): Promise<void> {
    const { handle } = this;
    this.handle = null;
    this.isSynced = true;
    await handle?.close();
  }
}

/** Opens the journal at a path; the file need not exist yet. */
export function createJournal(file: string): Journal {
  const serial = createSerial();
  const journalFile = new JournalFile(file);
  let timer: NodeJS.Timeout | null = null;
  const rejectedFile = `${file}.rejected`;

  function syncLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      // A failure shows again at the next append or flush, which tell it.
      void serial(() => journalFile.sync()).catch(() => undefined);
    }, syncAfterMs);
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function readText(): Promise<string> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return '';
      throw error;
    }
  }

  return {
    rejectedFile,
    read: async () => parseJournal(await readText()),
    append: (record) =>
      serial(async () => {
        await journalFile.append(journalLine(record));
        syncLater();
      }),
    sync: () => {
      stopTimer();
      return serial(() => journalFile.sync());
    },
    reset: (records) =>
      serial(async () => {
        if (records.length === 0) {
          if ((await journalFile.empty()) || (await readText()) === '') return;
        }
        await journalFile.close();
        await atomicWrite(file, records.map(journalLine).join(''));
      }),
    reject: (lines) => appendDurably(rejectedFile, lines.map((line) => `${line}\n`).join('')),
    close: () => {
      stopTimer();
      return serial(async () => {
        try {
          await journalFile.sync();
        } finally {
          await journalFile.close();
        }
      });
    },
  };
}
