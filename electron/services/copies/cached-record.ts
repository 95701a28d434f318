import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { atomicWrite } from '../../platform/atomic-write';
import { checksum, readArrays, writeArrays } from './binary-file';

/** Raised whenever words, figures or passages of the same articles would come out otherwise. */
const cacheVersion = 3;

const EnvelopeSchema = z.object({
  format: z.literal('hashiya-copies-cache'),
  formatVersion: z.literal(cacheVersion),
  /** The file of numbers that goes with this one, and how many numbers each array has. */
  numbers: z.object({ name: z.string(), lengths: z.array(z.int()), checksum: z.int() }),
  facts: z.unknown(),
});

/** Arrays of a record, in a fixed order: the first one of doubles, the others of whole numbers. */
export type RecordArrays = readonly [Float64Array, ...Uint32Array[]];

/** Over the facts as well: a hash of which one letter is another looks like any other. */
function sumOf(facts: unknown, arrays: RecordArrays): number {
  return checksum([...arrays, Buffer.from(JSON.stringify(facts))]);
}

/** Facts with arrays of numbers: `NAME.json`, and a file of numbers that it names. */
export class CachedRecord<Facts> {
  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly schema: z.ZodMiniType<Facts>,
  ) {}

  /** What was saved; `null` where there is nothing, or it isn't as it was written. */
  load(): { facts: Facts; arrays: RecordArrays } | null {
    try {
      const text = readFileSync(path.join(this.folder, `${this.name}.json`), 'utf8');
      const { numbers, facts: given } = z.parse(EnvelopeSchema, JSON.parse(text));
      const facts = z.parse(this.schema, given);
      const [doubles = 0, ...others] = numbers.lengths;
      const arrays: RecordArrays = [
        new Float64Array(doubles),
        ...others.map((length) => new Uint32Array(length)),
      ];
      readArrays(path.join(this.folder, numbers.name), arrays);
      return sumOf(given, arrays) === numbers.checksum ? { facts, arrays } : null;
    } catch {
      // Disposable: whatever is wrong with it, it is made again.
      return null;
    }
  }

  /**
   * Puts a record in place of the one before.
   * @param id makes the names of its files: another one each time.
   * @throws the system's error; then the record before is still there.
   */
  async save(id: string, facts: Facts, arrays: RecordArrays): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const name = `${this.name}-${id}.numbers`;
    writeArrays(path.join(this.folder, name), arrays);
    const lengths = arrays.map(({ length }) => length);
    const envelope: z.infer<typeof EnvelopeSchema> = {
      format: 'hashiya-copies-cache',
      formatVersion: cacheVersion,
      numbers: { name, lengths, checksum: sumOf(facts, arrays) },
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
