import { crc32 } from 'node:zlib';

/**
 * A zip archive with its files uncompressed: just enough of the format for a test.
 * @param {Record<string, string>} files
 */
export function zipOf(files) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const shared = numbers([
      [2, 20],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, crc32(body)],
      [4, body.length],
      [4, body.length],
      [2, path.length],
      [2, 0],
    ]);
    locals.push(numbers([[4, 0x04034b50]]), shared, path, body);
    const place = numbers([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0o100755 * 0x10000],
      [4, offset],
    ]);
    centrals.push(
      numbers([
        [4, 0x02014b50],
        [2, 0x0314],
      ]),
      shared,
      place,
      path,
    );
    offset += 4 + shared.length + path.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const count = Object.keys(files).length;
  const end = numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...locals, directory, end]);
}

/** @param {readonly (readonly [bytes: number, value: number])[]} fields little-endian */
function numbers(fields) {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
