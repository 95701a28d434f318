import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const newline = 0x0a;

/** A line of a file. */
export interface FileLine {
  /** Without its line end; `null` where its bytes are not strict UTF-8. */
  readonly text: string | null;
  /** Counted from 1. */
  readonly number: number;
  /** How many bytes of the file were read with it. */
  readonly bytesRead: number;
}

function lineOf(bytes: Buffer, number: number, bytesRead: number): FileLine {
  const hasMark = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const own = hasMark ? bytes.subarray(3) : bytes;
  return { text: isUtf8(own) ? own.toString('utf8') : null, number, bytesRead };
}

/**
 * The lines of a file, one after the other, however large the file is. Only `\n` ends a line:
 * JSON has U+2028 within its strings.
 * @throws the system's error.
 */
export async function* readLines(file: string): AsyncGenerator<FileLine> {
  let [number, bytesRead] = [0, 0];
  let waiting: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      const bytes = Buffer.concat([...waiting, chunk.subarray(from, end)]);
      waiting = [];
      number += 1;
      yield lineOf(bytes, number, bytesRead + end + 1);
      from = end + 1;
    }
    if (from < chunk.length) waiting.push(chunk.subarray(from));
    bytesRead += chunk.length;
  }
  if (waiting.length > 0) yield lineOf(Buffer.concat(waiting), number + 1, bytesRead);
}
