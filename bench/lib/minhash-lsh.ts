/**
 * What everybody does first: MinHash signatures of word bigrams (Broder 1997), and locality-sensitive
 * hashing in bands (Leskovec, Rajaraman and Ullman, ch. 3). It finds articles, no passages.
 */
const signatureLength = 128;
/** 32 bands of 4 rows: half of the pairs with a Jaccard of 0.36 meet, and most with 0.5. */
const rowsPerBand = 4;
const bands = signatureLength / rowsPerBand;
/** Equal places of two signatures that make a pair: an estimated Jaccard of 0.3. */
const enoughEqual = Math.ceil(signatureLength * 0.3);

const word = /[\p{L}\p{N}]+/gu;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The different bigrams of a text, as hashes. */
function bigramsOf(text: string): Uint32Array {
  const words = (text.match(word) ?? []).map(hashOf);
  const bigrams = new Set<number>();
  for (let i = 1; i < words.length; i += 1) {
    bigrams.add((Math.imul(words[i - 1] as number, 0x9e3779b1) ^ (words[i] as number)) >>> 0);
  }
  return Uint32Array.from(bigrams);
}

/** The factors and summands of so many hash functions `a·x + b` of 32 bits. */
function hashFunctions() {
  const [factors, summands] = [new Int32Array(signatureLength), new Int32Array(signatureLength)];
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state;
  };
  for (let i = 0; i < signatureLength; i += 1) {
    factors[i] = next() | 1;
    summands[i] = next();
  }
  return { factors, summands };
}

function sign(text: string, signature: Uint32Array, functions: ReturnType<typeof hashFunctions>) {
  const { factors, summands } = functions;
  const bigrams = bigramsOf(text);
  for (let row = 0; row < signatureLength; row += 1) {
    const [factor, summand] = [factors[row] as number, summands[row] as number];
    let least = 0xffffffff;
    for (let i = 0; i < bigrams.length; i += 1) {
      const hash = (Math.imul(bigrams[i] as number, factor) + summand) >>> 0;
      if (hash < least) least = hash;
    }
    signature[row] = least;
  }
}

function areAlike(signatures: Uint32Array, a: number, b: number): boolean {
  let equal = 0;
  for (let row = 0; row < signatureLength; row += 1) {
    if (signatures[a * signatureLength + row] === signatures[b * signatureLength + row]) equal += 1;
  }
  return equal >= enoughEqual;
}

/** The articles with one band alike, by the hash of it. */
function bucketsOf(signatures: Uint32Array, band: number): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  for (let article = 0; article * signatureLength < signatures.length; article += 1) {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row += 1) {
      const at = article * signatureLength + band * rowsPerBand + row;
      hash = Math.imul(hash ^ (signatures[at] as number), 0x01000193);
    }
    const bucket = buckets.get(hash);
    if (bucket === undefined) buckets.set(hash, [article]);
    else bucket.push(article);
  }
  return buckets;
}

/** The signatures of texts, one after the other. */
function signAll(count: number, texts: Iterable<string>): Uint32Array {
  const functions = hashFunctions();
  const signatures = new Uint32Array(count * signatureLength);
  let from = 0;
  for (const text of texts) {
    sign(text, signatures.subarray(from, from + signatureLength), functions);
    from += signatureLength;
  }
  return signatures;
}

function* pairsAmong(members: readonly number[]): Generator<[a: number, b: number]> {
  for (const [index, b] of members.entries()) {
    for (const a of members.slice(0, index)) yield [a, b];
  }
}

/** Pairs of texts that are alike, as `a * texts + b`. @param texts read as they come. */
export function minHashPairs(count: number, texts: Iterable<string>): Set<number> {
  const signatures = signAll(count, texts);
  const pairs = new Set<number>();
  for (let band = 0; band < bands; band += 1) {
    for (const members of bucketsOf(signatures, band).values()) {
      if (members.length < 2) continue;
      for (const [a, b] of pairsAmong(members)) {
        if (!pairs.has(a * count + b) && areAlike(signatures, a, b)) pairs.add(a * count + b);
      }
    }
  }
  return pairs;
}
