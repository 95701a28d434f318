import path from 'node:path';
import { makeFolderDurably, syncFolder } from '../../platform/atomic-write';
import { type Disk, realDisk, writeAll } from '../../platform/disk';
import { createSerial } from '../../platform/serial';
import { isMissing } from '../../platform/system-error';
import { JournalFile } from './journal-file';
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
  /**
   * Writes a record, then asks whether it may stand, and takes it back where it may not: what is
   * asked takes its time, and a killed process loses nothing meanwhile.
   * @throws on failure, and what `mayStand` throws.
   */
  appendIf(record: JournalRecord, mayStand: () => Promise<boolean>): Promise<void>;
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

async function appendDurably(file: string, text: string, disk: Disk): Promise<void> {
  await makeFolderDurably(path.dirname(file), disk);
  const handle = await disk.open(file, 'a', 0o600);
  try {
    await writeAll(handle, Buffer.from(text));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file), disk);
}

/** Opens the journal at a path; the file need not exist yet. */
export function createJournal(file: string, disk: Disk = realDisk): Journal {
  const serial = createSerial();
  const journalFile = new JournalFile(file, disk);
  let timer: NodeJS.Timeout | null = null;
  const rejectedFile = `${file}.rejected`;

  function syncLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      // A failure is told by the next flush, if it lasts.
      void serial(() => journalFile.sync()).catch(() => syncLater());
    }, syncAfterMs);
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function readText(): Promise<string> {
    try {
      return Buffer.from(await disk.readFile(file)).toString('utf8');
    } catch (error) {
      if (isMissing(error)) return '';
      throw error;
    }
  }

  function appendIf(record: JournalRecord, mayStand: () => Promise<boolean>): Promise<void> {
    return serial(async () => {
      const line = journalLine(record);
      await journalFile.append(line);
      let isToStand = false;
      try {
        isToStand = await mayStand();
      } finally {
        if (isToStand) syncLater();
        else await journalFile.takeBack(line);
      }
    });
  }

  return {
    rejectedFile,
    read: async () => parseJournal(await readText()),
    append: (record) => appendIf(record, async () => true),
    appendIf,
    sync: () => {
      stopTimer();
      return serial(() => journalFile.sync());
    },
    reset: (records) =>
      serial(async () => {
        if (records.length === 0) {
          if ((await journalFile.empty()) || (await readText()) === '') return;
        }
        await journalFile.replace(records.map(journalLine).join(''));
      }),
    reject: (lines) => appendDurably(rejectedFile, lines.map((line) => `${line}\n`).join(''), disk),
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
