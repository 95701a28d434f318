import { isSameValue, ownValue } from './same-value';

/** Any stored record: an id, and fields of which some may be unknown to this version. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields that together are one statement: these words are that, this article relates so to that one.
 * Taking the words from one side and the label from the other would say what nobody said.
 */
const statement = [
  'kind',
  'layer',
  'label',
  'target',
  'scope',
  'verdict',
  'direction',
  'passageHash',
  'article',
  'a',
  'b',
  'from',
  'to',
  'about',
  'text',
] as const;
const isStatement = (key: string) => (statement as readonly string[]).includes(key);

/** Two sides that say different things in the same place. */
const clash = Symbol('clash');

function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The later of two moments, ISO 8601 in UTC. */
function later(a: unknown, b: unknown): unknown {
  return String(a) > String(b) ? a : b;
}

function mergeValue(key: string, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSameValue(mine, theirs) || isSameValue(theirs, base)) return mine;
  if (isSameValue(mine, base)) return theirs;
  if (key === 'updatedAt') return later(mine, theirs);
  if (!isPlainObject(mine) || !isPlainObject(theirs)) return clash;
  return mergeFields(isPlainObject(base) ? base : {}, mine, theirs) ?? clash;
}

function statementOf(fields: Fields): Fields {
  return Object.fromEntries(statement.map((key) => [key, ownValue(fields, key)]));
}

function mergeStatement(base: Fields, mine: Fields, theirs: Fields): Fields | null {
  const [was, one, other] = [statementOf(base), statementOf(mine), statementOf(theirs)];
  if (isSameValue(one, other) || isSameValue(other, was)) return one;
  return isSameValue(one, was) ? other : null;
}

/**
 * Merges two versions of the fields of one record, field by field; each side's changes against
 * `base` count.
 * @param base what both came from; `{}` where that is not known.
 * @returns `null` where both changed the same thing, each otherwise.
 */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Fields | null {
  const said = mergeStatement(base, mine, theirs);
  if (said === null) return null;
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = isStatement(key)
      ? ownValue(said, key)
      : mergeValue(key, ownValue(base, key), ownValue(mine, key), ownValue(theirs, key));
    if (value === clash) return null;
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

/** Merges fields of which each side may have its own; where both changed one, mine stands. */
export function mergePreferringMine(base: Fields, mine: Fields, theirs: Fields): Fields {
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const one = ownValue(mine, key);
    const value = mergeValue(key, ownValue(base, key), one, ownValue(theirs, key));
    const taken = value === clash ? one : value;
    if (taken !== undefined) merged.push([key, taken]);
  }
  return Object.fromEntries(merged);
}
