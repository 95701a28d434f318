/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** Words with their marks, runs of white space, and every other sign by itself. */
const tokens = /[\p{L}\p{N}\p{M}\u0640]+|\s+|[^\p{L}\p{N}\p{M}\u0640\s]/gu;

/** So many pairs of words are compared at most; longer changes count as one. */
const pairLimit = 250_000;

/** Lengths of the longest common subsequences of all ends of two lists (Wagner and Fischer 1974). */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] as number;
      const right = lengths[i * width + j + 1] as number;
      const both = (lengths[(i + 1) * width + j + 1] as number) + 1;
      lengths[i * width + j] = old[i] === now[j] ? both : Math.max(below, right);
    }
  }
  return lengths;
}

function changesBetween(old: readonly string[], now: readonly string[]): WordChange[] {
  if (old.length * now.length > pairLimit) {
    return [
      { kind: 'gone', words: old.join('') },
      { kind: 'new', words: now.join('') },
    ];
  }
  const width = now.length + 1;
  const lengths = commonLengths(old, now);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ kind: 'same', words: old[i] as string });
      i += 1;
      j += 1;
      continue;
    }
    const down = i < old.length ? (lengths[(i + 1) * width + j] as number) : -1;
    const right = j < now.length ? (lengths[i * width + j + 1] as number) : -1;
    if (down >= right) {
      changes.push({ kind: 'gone', words: old[i] as string });
      i += 1;
    } else {
      changes.push({ kind: 'new', words: now[j] as string });
      j += 1;
    }
  }
  return changes;
}

/** How many items two lists share at their beginning, of at most `limit`. */
function sharedHead(a: readonly string[], b: readonly string[], limit: number): number {
  let count = 0;
  while (count < limit && a[count] === b[count]) count += 1;
  return count;
}

/** Joins neighbours of one kind; between two changes, what is gone comes before what is new. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let gone = '';
  let fresh = '';
  const flush = () => {
    if (gone !== '') result.push({ kind: 'gone', words: gone });
    if (fresh !== '') result.push({ kind: 'new', words: fresh });
    gone = '';
    fresh = '';
  };
  for (const { kind, words } of changes) {
    if (kind === 'gone') gone += words;
    else if (kind === 'new') fresh += words;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, words: last.words + words };
      else result.push({ kind, words });
    }
  }
  flush();
  return result;
}

/**
 * What changed between two texts, word by word: a changed letter, mark or digit changes its word.
 * All old words in order are what is `same` or `gone`; all new ones what is `same` or `new`.
 */
export function diffWords(old: string, now: string): WordChange[] {
  const before = old.match(tokens) ?? [];
  const after = now.match(tokens) ?? [];
  const shorter = Math.min(before.length, after.length);
  const head = sharedHead(before, after, shorter);
  const tail = sharedHead(before.toReversed(), after.toReversed(), shorter - head);
  return joined([
    { kind: 'same', words: before.slice(0, head).join('') },
    ...changesBetween(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    { kind: 'same', words: before.slice(before.length - tail).join('') },
  ]).filter(({ words }) => words !== '');
}
