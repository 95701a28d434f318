import { appendFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the app notes what went wrong, for the person who has to find out why. */
export interface Log {
  warn(message: string): void;
  /** Notes an error with what was being done. */
  error(doing: string, error: unknown): void;
}

interface LogOptions {
  readonly file: string;
  readonly now: () => Date;
  /** A second place for each line, e.g. the terminal of a developer. */
  readonly echo?: (line: string) => void;
}

/** A log that has grown beyond this is begun anew at the next start. */
const MAX_BYTES = 1_000_000;
const MAX_LINE = 2_000;

/** A log that appends to a file. It never fails: a full disk must not stop the app here. */
export function createLog({ file, now, echo }: LogOptions): Log {
  beginAnewIfLarge(file);
  const write = (level: string, message: string): void => {
    const line = `${now().toISOString()} ${level} ${message.slice(0, MAX_LINE)}\n`;
    echo?.(line);
    try {
      appendFileSync(file, line);
    } catch {
      // There is nowhere left to tell it.
    }
  };
  return {
    warn: (message) => write('warn', message),
    error: (doing, error) => write('error', `${doing}: ${errorText(error)}`),
  };
}

function beginAnewIfLarge(file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) rmSync(file);
  } catch {
    // As above.
  }
}

/** An error in words, without what it may quote of an article. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${messageOf(error)}`, ...frames].join('\n');
}

/** A parser's message quotes what it could not read, and that may be somebody's text. */
function messageOf(error: Error): string {
  return error instanceof SyntaxError ? '(message left out)' : error.message;
}
