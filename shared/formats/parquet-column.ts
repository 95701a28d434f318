import type { ColumnChunk, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { GrowingNumbers } from './growing-numbers';
import type { Levels } from './parquet-levels';

/** A column and the groups it is in, from the root of the file inwards. */
export type ColumnPath = readonly [...groups: SchemaElement[], column: SchemaElement];

const utf8 = new TextEncoder();
/** No UTF-16 unit comes to more in UTF-8. */
const bytesPerUnit = 3;
const bytesOfLength = 4;

/** Puts down a text with its length in front. */
function appendText(bytes: ByteWriter, text: string): void {
  bytes.ensure(bytesOfLength + text.length * bytesPerUnit);
  const room = new Uint8Array(bytes.buffer, bytes.index + bytesOfLength);
  const { written } = utf8.encodeInto(text, room);
  bytes.appendUint32(written);
  bytes.index += written;
  bytes.offset += written;
}

/** How many bits it takes to tell so many things apart. */
function bitsFor(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/**
 * The values of one column of a group of rows. They are put down as bytes when they come: held as they
 * are, or visited once more, a group of them costs several times as much. Everything in it is used
 * again for the next group, since new memory is dear.
 */
export class ParquetColumn {
  /** The values in Parquet's PLAIN encoding; with a dictionary, each once. */
  private readonly bytes = new ByteWriter();
  private places = new Map<string | number, number>();
  private readonly indexes = new GrowingNumbers();
  private readonly page = new ByteWriter();
  private readonly element: SchemaElement;

  /** @param hasDictionary whether values come again and again. */
  constructor(
    private readonly path: ColumnPath,
    private readonly hasDictionary: boolean,
  ) {
    this.element = path.at(-1) as SchemaElement;
  }

  add(value: string | number): void {
    if (this.hasDictionary) this.indexes.push(this.placeOf(value));
    else this.append(value);
  }

  /** Writes the values into a file, and is empty then. */
  write(file: ByteWriter, levels: Levels): ColumnChunk {
    const begin = file.offset;
    const hasDictionary = this.places.size > 0;
    let size = hasDictionary ? this.writeDictionary(file) : 0;
    const first = file.offset;
    size += this.writeValues(file, levels);
    const { type, ...one } = this.element;
    if (type === undefined) throw new Error(`${one.name} is a group`);
    this.clear();
    return {
      file_offset: BigInt(begin),
      meta_data: {
        type,
        encodings: hasDictionary ? ['PLAIN', 'RLE_DICTIONARY'] : ['PLAIN'],
        path_in_schema: this.path.slice(1).map(({ name }) => name),
        codec: 'SNAPPY',
        num_values: BigInt(levels.values),
        total_compressed_size: BigInt(file.offset - begin),
        total_uncompressed_size: BigInt(size),
        data_page_offset: BigInt(first),
        ...(hasDictionary ? { dictionary_page_offset: BigInt(begin) } : {}),
      },
    };
  }

  private placeOf(value: string | number): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(value, place);
    this.append(value);
    return place;
  }

  private append(value: string | number): void {
    if (typeof value === 'string') appendText(this.bytes, value);
    else if (this.element.type === 'INT64') this.bytes.appendInt64(BigInt(value));
    else this.bytes.appendFloat64(value);
  }

  /** @returns how many bytes it would have without compression. */
  private writeDictionary(file: ByteWriter): number {
    const begin = file.offset;
    const bytes = this.bytes.getBytes();
    const compressed = snappyCompress(bytes);
    writePageHeader(file, {
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: bytes.length,
      compressed_page_size: compressed.length,
      dictionary_page_header: { num_values: this.places.size, encoding: 'PLAIN' },
    });
    const header = file.offset - begin;
    file.appendBytes(compressed);
    return header + bytes.length;
  }

  /** All values in one page. @returns how many bytes it would have without compression. */
  private writeValues(file: ByteWriter, levels: Levels): number {
    const begin = file.offset;
    const { repetition, definition } = levels;
    const levelBytes = repetition.length + definition.length;
    const bytes = this.places.size > 0 ? this.indexBytes() : this.bytes.getBytes();
    const compressed = snappyCompress(bytes);
    writePageHeader(file, {
      type: 'DATA_PAGE_V2',
      uncompressed_page_size: levelBytes + bytes.length,
      compressed_page_size: levelBytes + compressed.length,
      data_page_header_v2: {
        num_values: levels.values,
        num_nulls: levels.nulls,
        num_rows: levels.rows,
        encoding: this.places.size > 0 ? 'RLE_DICTIONARY' : 'PLAIN',
        definition_levels_byte_length: definition.length,
        repetition_levels_byte_length: repetition.length,
        is_compressed: true,
      },
    });
    const header = file.offset - begin;
    file.appendBytes(repetition);
    file.appendBytes(definition);
    file.appendBytes(compressed);
    return header + levelBytes + bytes.length;
  }

  /** Where in the dictionary each value is. */
  private indexBytes(): Uint8Array {
    const bits = bitsFor(this.places.size);
    this.page.appendUint8(bits);
    writeRleBitPackedHybrid(this.page, this.indexes.all(), bits);
    return this.page.getBytes();
  }

  private clear(): void {
    this.bytes.index = 0;
    this.page.index = 0;
    this.places = new Map();
    this.indexes.clear();
  }
}
