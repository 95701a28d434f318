import path from 'node:path';
import { codebookFaults } from '../../../shared/codebook/check-codebook';
import { withRefiCodes } from '../../../shared/codebook/codes-from-refi';
import { lightColours } from '../../../shared/codebook/palette';
import type { CodebookStep } from '../../../shared/contract/codebook';
import type { Codebook } from '../../../shared/model/codebook';
import { aProblem, fail, ok, type Problem, type Result } from '../../../shared/model/result';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { parseCodebook } from '../../../shared/sidecar/parse-sidecar';
import { atomicWrite, syncFolder } from '../../platform/atomic-write';
import { type Disk, realDisk } from '../../platform/disk';
import { createSerial } from '../../platform/serial';
import { systemCode } from '../../platform/system-error';
import type { Backups } from '../backups/backup-store';
import type { CorpusIndex } from '../corpus/corpus-index';
import { codebookName, type ReadCodebook, readCodebook } from '../corpus/read-codebook';
import { readRefiCodes } from './read-refi-codes';

export interface CodebookFileDeps {
  readonly index: () => CorpusIndex;
  readonly backups: () => Promise<Backups>;
  readonly disk?: Disk;
}

/** As it comes out of its file: with its keys in the order in which they are read. */
function asRead(codebook: Codebook): Codebook {
  const parsed = parseCodebook(codebookText(codebook));
  return parsed.ok ? parsed.value : codebook;
}

/** A text that is the same for codebooks that say the same, whatever their files look like. */
function sayingOf(codebook: Codebook): string {
  return JSON.stringify(asRead(codebook));
}

/**
 * The team's `codebook.json`: read and written in turns, so that neither finds the other half done.
 * It is written over only where it still says what the change was made on.
 */
export class CodebookFile {
  /**
   * The bytes of what was written over, by what they say: a codebook that says again what it said
   * before is the same file again. `null` where there was no file.
   */
  private readonly formerBytes = new Map<string, Uint8Array | null>();
  private readonly serial = createSerial();

  constructor(private readonly deps: CodebookFileDeps) {}

  private get file(): string {
    return path.join(this.deps.index().root, codebookName);
  }

  /** Reads it, after a change that is under way, and does something with it before the next one. */
  look<T>(use: (read: ReadCodebook) => Promise<T>): Promise<T> {
    return this.serial(async () => use(await readCodebook(this.deps.index().root)));
  }

  /**
   * Puts another codebook in its place, and does the rest of the command. Where the rest fails, the
   * file is as it was.
   */
  replace<T>(step: CodebookStep, rest: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.look(async (read) => {
      const refused = await this.whyNot(step, read);
      if (refused !== null) return { ok: false, error: refused };
      const after = asRead(step.after);
      this.formerBytes.set(sayingOf(read.codebook), read.bytes);
      const problem = await this.write(after, read.bytes);
      if (problem !== null) return { ok: false, error: problem };
      const done = await rest();
      if (!done.ok) await this.write(read.codebook, null);
      return done;
    });
  }

  private async whyNot(step: CodebookStep, read: ReadCodebook): Promise<Problem | null> {
    if (read.problem !== null) return read.problem;
    const { codebook } = this.deps.index();
    if (JSON.stringify(step.after.encodings) !== JSON.stringify(codebook.encodings)) {
      return aProblem('bad-request', codebookName, 'an edit changes no encodings');
    }
    const known = sayingOf(codebook);
    if (sayingOf(read.codebook) === known && sayingOf(step.before) === known) return null;
    const backups = await this.deps.backups();
    const bytes = Buffer.from(codebookText(step.after));
    await backups.keep({ sidecarPath: codebookName, bytes, why: 'conflict' });
    return aProblem('codebook-changed-on-disk', codebookName);
  }

  /** @param before the bytes that are written over, to be kept; `null` where they need not be. */
  private async write(codebook: Codebook, before: Uint8Array | null): Promise<Problem | null> {
    const { disk = realDisk, index } = this.deps;
    const former = this.formerBytes.get(sayingOf(codebook));
    try {
      if (before !== null) {
        const backups = await this.deps.backups();
        await backups.keep({ sidecarPath: codebookName, bytes: before, why: 'replaced' });
      }
      if (former === null) {
        await disk.remove(this.file);
        await syncFolder(path.dirname(this.file), disk);
      } else await atomicWrite(this.file, former ?? codebookText(codebook), disk);
    } catch (error) {
      return aProblem('codebook-not-saved', codebookName, systemCode(error));
    }
    Object.assign(index(), { codebook, isBuiltInCodebook: former === null });
    return null;
  }
}

const importFaults = {
  'not-json': 'codebook-import-not-one',
  'not-ours': 'codebook-import-not-one',
  'too-new': 'codebook-import-too-new',
  invalid: 'codebook-import-invalid',
} as const;

/**
 * Reads a codebook that is to be imported, or codes that come into one's own.
 * What can't be taken whole is refused: of two things with one id one would be lost.
 * @param name of its file, for messages; `.qdc` is codes as REFI-QDA exchanges them.
 */
export function readImported(own: Codebook, name: string, text: string | null): Result<Codebook> {
  if (name.toLowerCase().endsWith('.qdc')) {
    const codes = readRefiCodes(name, text ?? '');
    return codes.ok ? ok(withRefiCodes(own, codes.value, lightColours)) : codes;
  }
  if (text === null) return fail('codebook-import-not-one', name, 'not UTF-8');
  const parsed = parseCodebook(text);
  if (!parsed.ok) return fail(importFaults[parsed.reason], name, parsed.detail);
  const twice = codebookFaults(parsed.value, new Map()).find(({ fault }) => fault === 'id-twice');
  return twice === undefined
    ? ok(parsed.value)
    : fail('codebook-import-invalid', name, `id-twice: ${Object.values(twice.at).join('/')}`);
}
