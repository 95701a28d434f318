import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { atomicWrite } from '../../platform/atomic-write';
import { checksum, type Numbers, readWhole, writeArrays } from './binary-file';
import { PathList } from './path-list';

/** Raised whenever words, figures or passages of the same articles would come out otherwise. */
const cacheVersion = 5;

const EnvelopeSchema = z.object({
  format: z.literal('hashiya-copies-cache'),
  formatVersion: z.literal(cacheVersion),
  /** The file of numbers that goes with this one. */
  numbers: z.object({
    name: z.string(),
    /** How many numbers each array has. */
    lengths: z.array(z.int()),
    /** How many paths there are, and how many bytes they take. */
    paths: z.object({ count: z.int(), bytes: z.int() }),
    checksum: z.int(),
  }),
  facts: z.unknown(),
});

/** Arrays of a record, in a fixed order: the first one of doubles, the others of whole numbers. */
export type RecordArrays = readonly [Float64Array, ...Uint32Array[]];

export interface RecordContents<Facts> {
  readonly facts: Facts;
  readonly arrays: RecordArrays;
  /** Of the articles; there may be hundreds of thousands, for which JSON is slow. */
  readonly paths: PathList;
}

/** Over the facts as well: a number of which one digit is another looks like any other. */
function sumOf(facts: unknown, contents: readonly Numbers[]): number {
  return checksum([...contents, Buffer.from(JSON.stringify(facts))]);
}

type Numbering = z.infer<typeof EnvelopeSchema>['numbers'];

/** Room behind each array, for what may come in; it costs nothing before it is used. */
function roomy(length: number): number {
  return length + Math.ceil(length / 64) + 1024;
}

/** The arrays and paths of a record out of its file, each in memory of its own. @throws the system's error. */
function readParts(handle: number, { lengths, paths: { count, bytes } }: Numbering) {
  let at = 0;
  const read = <A extends Numbers>(array: A): A => {
    readWhole(handle, array, at);
    at += array.byteLength;
    return array;
  };
  const [doubles = 0, ...others] = lengths;
  const arrays: RecordArrays = [
    read(new Float64Array(doubles)),
    ...others.map((length) => read(new Uint32Array(roomy(length)).subarray(0, length))),
  ];
  return { arrays, paths: PathList.from(read(new Uint8Array(bytes)), count) };
}

/** Facts with arrays of numbers and the paths of articles: `NAME.json`, and a file that it names. */
export class CachedRecord<Facts> {
  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly schema: z.ZodMiniType<Facts>,
  ) {}

  /** What was saved; `null` where there is nothing, or it isn't as it was written. */
  load(): RecordContents<Facts> | null {
    try {
      const text = readFileSync(path.join(this.folder, `${this.name}.json`), 'utf8');
      const { numbers, facts: given } = z.parse(EnvelopeSchema, JSON.parse(text));
      const facts = z.parse(this.schema, given);
      const parts = this.read(numbers);
      const contents = [...parts.arrays, parts.paths.bytes];
      return sumOf(given, contents) === numbers.checksum ? { facts, ...parts } : null;
    } catch {
      // Disposable: whatever is wrong with it, it is made again.
      return null;
    }
  }

  private read(numbers: Numbering) {
    const handle = openSync(path.join(this.folder, numbers.name), 'r');
    try {
      return readParts(handle, numbers);
    } finally {
      closeSync(handle);
    }
  }

  /**
   * Puts a record in place of the one before.
   * @param id makes the names of its files: another one each time.
   * @throws the system's error; then the record before is still there.
   */
  async save(id: string, { facts, arrays, paths }: RecordContents<Facts>): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const name = `${this.name}-${id}.numbers`;
    const contents = [...arrays, paths.bytes];
    writeArrays(path.join(this.folder, name), contents);
    const envelope: z.infer<typeof EnvelopeSchema> = {
      format: 'hashiya-copies-cache',
      formatVersion: cacheVersion,
      numbers: {
        name,
        lengths: arrays.map(({ length }) => length),
        paths: { count: paths.count, bytes: paths.bytes.length },
        checksum: sumOf(facts, contents),
      },
      facts,
    };
    await atomicWrite(path.join(this.folder, `${this.name}.json`), JSON.stringify(envelope));
    removeFiles(this.folder, (file) => file.startsWith(`${this.name}-`) && file !== name);
  }
}

/** Removes the files of a folder that no record names any more. */
export function removeFiles(folder: string, isLeftOver: (file: string) => boolean): void {
  for (const file of readdirSync(folder)) {
    if (isLeftOver(file)) rmSync(path.join(folder, file), { force: true });
  }
}
