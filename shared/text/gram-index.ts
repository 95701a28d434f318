/** Length of the pieces that are indexed, in UTF-16 units. Shorter needles are looked for one by one. */
const gramLength = 8;
/** A piece that stands more often than this says nothing about a place. */
const commonLimit = 4096;

const multiplier = 0x01000193;
/** `multiplier` to the power of `gramLength - 1`, to take the oldest unit out of a rolling hash. */
const oldestFactor = Array.from({ length: gramLength - 1 }).reduce<number>(
  (power) => Math.imul(power, multiplier),
  1,
);

/** Where strings stand in one text. */
export interface GramIndex {
  /**
   * The places of a string, in order, in UTF-16 units.
   * @param limit no more than this many are wanted.
   * @returns `null` where there are more, or where its pieces are too common to look at each.
   */
  find(needle: string, limit: number): readonly number[] | null;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + gramLength; i += 1) {
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(i)) | 0;
  }
  return hash;
}

/** Calls back for each piece of the text with its hash, which is rolled on (Karp and Rabin 1987). */
function eachGram(text: string, visit: (hash: number, at: number) => void): void {
  if (text.length < gramLength) return;
  let hash = hashAt(text, 0);
  visit(hash, 0);
  for (let at = 1; at + gramLength <= text.length; at += 1) {
    hash = (hash - Math.imul(text.charCodeAt(at - 1), oldestFactor)) | 0;
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(at + gramLength - 1)) | 0;
    visit(hash, at);
  }
}

/**
 * An index of all pieces of eight units of a text: built in one reading (a counting sort by hash),
 * it answers "where does this stand, and nowhere else?" without reading the text again.
 */
export function createGramIndex(text: string): GramIndex {
  const bits = Math.min(20, Math.max(4, Math.ceil(Math.log2(text.length + 1))));
  const bucketOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  const ends = new Uint32Array((1 << bits) + 1);
  eachGram(text, (hash) => {
    const bucket = bucketOf(hash);
    ends[bucket + 1] = (ends[bucket + 1] as number) + 1;
  });
  for (let i = 1; i < ends.length; i += 1) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
  const next = ends.slice();
  const places = new Uint32Array(Math.max(0, text.length - gramLength + 1));
  eachGram(text, (hash, at) => {
    const bucket = bucketOf(hash);
    places[next[bucket] as number] = at;
    next[bucket] = (next[bucket] as number) + 1;
  });

  /** The piece of a needle that the fewest places can have: where its bucket lies, and its offset. */
  function rarest(needle: string) {
    let best = { from: 0, to: Number.POSITIVE_INFINITY, offset: 0 };
    for (let offset = 0; offset + gramLength <= needle.length; offset += 1) {
      const bucket = bucketOf(hashAt(needle, offset));
      const from = ends[bucket] as number;
      const to = ends[bucket + 1] as number;
      if (to - from < best.to - best.from) best = { from, to, offset };
      if (to === from) break;
    }
    return best;
  }

  return {
    find(needle, limit) {
      if (needle.length < gramLength) return findPlainly(text, needle, limit);
      const { from, to, offset } = rarest(needle);
      if (to - from > commonLimit) return null;
      const found: number[] = [];
      for (let i = from; i < to; i += 1) {
        const at = (places[i] as number) - offset;
        if (at < 0 || !text.startsWith(needle, at)) continue;
        if (found.length === limit) return null;
        found.push(at);
      }
      return found;
    },
  };
}

function findPlainly(text: string, needle: string, limit: number): number[] | null {
  const found: number[] = [];
  if (needle === '') return null;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (found.length === limit) return null;
    found.push(at);
  }
  return found;
}
