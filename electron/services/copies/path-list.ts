const betweenPaths = '\0';

/**
 * Paths in a sorted list, as strings and as the bytes that a file has of them. Each of the two is made
 * when it is first asked for: a hundred thousand strings take their time, and lists that are the same
 * can do without.
 */
export class PathList {
  private constructor(
    readonly count: number,
    private made: { strings?: readonly string[]; bytes?: Uint8Array },
  ) {}

  /** @param strings sorted by UTF-16 units, as `comparePaths` does, without doubles. */
  static of(strings: readonly string[]): PathList {
    return new PathList(strings.length, { strings });
  }

  /** @param bytes of a list of so many paths, as `bytes` gives them. */
  static from(bytes: Uint8Array, count: number): PathList {
    return new PathList(count, { bytes });
  }

  get strings(): readonly string[] {
    this.made.strings ??= this.count === 0 ? [] : unpack(this.bytes);
    return this.made.strings;
  }

  /** In UTF-8, one after the other. */
  get bytes(): Uint8Array {
    this.made.bytes ??= Buffer.from(this.strings.join(betweenPaths));
    return this.made.bytes;
  }

  /** By path: its place in another list, or -1. */
  placesIn(other: PathList): Int32Array {
    return this.isSameAs(other) ? countUp(this.count) : placesIn(this.strings, other.strings);
  }

  private isSameAs(other: PathList): boolean {
    return this.count === other.count && Buffer.compare(this.bytes, other.bytes) === 0;
  }
}

function unpack({ buffer, byteOffset, length }: Uint8Array): string[] {
  return Buffer.from(buffer, byteOffset, length).toString('utf8').split(betweenPaths);
}

function countUp(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number += 1) numbers[number] = number;
  return numbers;
}

/** Where each string of a sorted list is in another one, or -1. */
function placesIn(list: readonly string[], others: readonly string[]): Int32Array {
  const places = new Int32Array(list.length).fill(-1);
  let other = 0;
  for (const [index, string] of list.entries()) {
    while (other < others.length && (others[other] as string) < string) other += 1;
    if (others[other] === string) places[index] = other;
  }
  return places;
}
