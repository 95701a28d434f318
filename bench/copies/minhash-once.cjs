// Finds like articles once, in a process of its own, as `find-once.cjs` finds copies.
// Started with IPC; gets { root }, answers and ends.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

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

/**
 * @param {string} text
 */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * The different bigrams of a text, as hashes.
 * @param {string} text
 */
function bigramsOf(text) {
  const words = (text.match(word) ?? []).map(hashOf);
  /** @type {Set<number>} */
  const bigrams = new Set();
  for (let i = 1; i < words.length; i += 1) {
    bigrams.add((Math.imul(words[i - 1] ?? 0, 0x9e3779b1) ^ (words[i] ?? 0)) >>> 0);
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

/**
 * @param {string} text
 * @param {Uint32Array} signature
 * @param {ReturnType<typeof hashFunctions>} functions
 */
function sign(text, signature, functions) {
  const { factors, summands } = functions;
  const bigrams = bigramsOf(text);
  for (let row = 0; row < signatureLength; row += 1) {
    const [factor, summand] = [factors[row] ?? 0, summands[row] ?? 0];
    let least = 0xffffffff;
    for (let i = 0; i < bigrams.length; i += 1) {
      const hash = (Math.imul(bigrams[i] ?? 0, factor) + summand) >>> 0;
      if (hash < least) least = hash;
    }
    signature[row] = least;
  }
}

/**
 * @param {Uint32Array} signatures
 * @param {number} a
 * @param {number} b
 */
function areAlike(signatures, a, b) {
  let equal = 0;
  for (let row = 0; row < signatureLength; row += 1) {
    if (signatures[a * signatureLength + row] === signatures[b * signatureLength + row]) equal += 1;
  }
  return equal >= enoughEqual;
}

/**
 * The articles with one band alike, by the hash of it.
 * @param {Uint32Array} signatures
 * @param {number} band
 */
function bucketsOf(signatures, band) {
  /** @type {Map<number, number[]>} */
  const buckets = new Map();
  for (let article = 0; article * signatureLength < signatures.length; article += 1) {
    let hash = band;
    for (let row = 0; row < rowsPerBand; row += 1) {
      const at = article * signatureLength + band * rowsPerBand + row;
      hash = Math.imul(hash ^ (signatures[at] ?? 0), 0x01000193);
    }
    const bucket = buckets.get(hash);
    if (bucket === undefined) buckets.set(hash, [article]);
    else bucket.push(article);
  }
  return buckets;
}

/**
 * The signatures of texts, one after the other.
 * @param {number} count
 * @param {Iterable<string>} texts
 */
function signAll(count, texts) {
  const functions = hashFunctions();
  const signatures = new Uint32Array(count * signatureLength);
  let from = 0;
  for (const text of texts) {
    sign(text, signatures.subarray(from, from + signatureLength), functions);
    from += signatureLength;
  }
  return signatures;
}

/**
 * @param {readonly number[]} members
 * @returns {Generator<[a: number, b: number]>}
 */
function* pairsAmong(members) {
  for (const [index, b] of members.entries()) {
    for (const a of members.slice(0, index)) yield [a, b];
  }
}

/**
 * Pairs of texts that are alike, as `a * texts + b`.
 * @param {number} count
 * @param {Iterable<string>} texts
 */
function minHashPairs(count, texts) {
  const signatures = signAll(count, texts);
  /** @type {Set<number>} */
  const pairs = new Set();
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

process.once('message', (/** @type {any} */ { root }) => {
  const startedAt = performance.now();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const texts = (function* () {
    for (const file of files) yield readFileSync(path.join(root, file), 'utf8');
  })();
  const pairs = minHashPairs(files.length, texts).size;
  const milliseconds = performance.now() - startedAt;
  const { user, system } = process.cpuUsage();
  process.send?.({ pairs, milliseconds, processor: (user + system) / 1000 }, () => process.exit());
});
