import { ByteWriter } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { GrowingNumbers } from './growing-numbers';

/** How the values of a column lie in a group of rows, as Parquet's Nested Encoding has it. */
export interface Levels {
  readonly rows: number;
  /** With one for each list in which there is nothing. */
  readonly values: number;
  /** Those that are not there. */
  readonly nulls: number;
  /** By value: whether it begins a row (0) or goes on in its list (1). Empty where nothing repeats. */
  readonly repetition: Uint8Array;
  /** By value: how many of its groups that could be missing are there, itself included. */
  readonly definition: Uint8Array;
}

function encode(numbers: Uint32Array, most: number): Uint8Array {
  const bytes = new ByteWriter();
  writeRleBitPackedHybrid(bytes, numbers, Math.ceil(Math.log2(most + 1)));
  return bytes.getBytes();
}

/** Of a column with a value in each row. */
export function flatLevels(rows: number): Levels {
  const definition = encode(new Uint32Array(rows).fill(1), 1);
  return { rows, values: rows, nulls: 0, repetition: new Uint8Array(), definition };
}

/** Of lists, one in each row. A list may be empty; what is in it is all there. */
export class ListLevels {
  private readonly repetition = new GrowingNumbers();
  private readonly definition = new GrowingNumbers();
  private rows = 0;
  private nulls = 0;

  /** @param depth how many groups a value is in, itself included. */
  constructor(private readonly depth: number) {}

  add(length: number): void {
    this.rows += 1;
    this.repetition.push(0);
    this.definition.push(length === 0 ? 1 : this.depth);
    if (length === 0) this.nulls += 1;
    for (let at = 1; at < length; at += 1) {
      this.repetition.push(1);
      this.definition.push(this.depth);
    }
  }

  /** Of all that were added, and is empty then. */
  take(): Levels {
    const { rows, nulls, repetition, definition } = this;
    const levels = {
      rows,
      values: definition.length,
      nulls,
      repetition: encode(repetition.all(), 1),
      definition: encode(definition.all(), this.depth),
    };
    this.rows = 0;
    this.nulls = 0;
    repetition.clear();
    definition.clear();
    return levels;
  }
}
