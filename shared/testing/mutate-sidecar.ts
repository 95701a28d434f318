import type { Sidecar } from '../model/sidecar';
import { serializeSidecar } from '../sidecar/serialize-sidecar';
import { aLink, anAnnotation, aSidecar, someFacts, testMoment } from './builders';

/** The article on which the sidecar works that is spoilt here. */
export const spoiltText = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن 😀 من القمح، قال سامر.\n';

type Random = () => number;
type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** A sidecar with something in every collection. @param sha256 of `spoiltText`. */
export function sidecarToSpoil(sha256: string): Sidecar {
  const words = ['خمس سفن', '42', '😀', 'سامر', 'الميناء', 'ألف طن'];
  const annotations = words.map((one, index) =>
    anAnnotation(`a${index}`, spoiltText, one, {
      layer: index % 2 === 0 ? 'claim' : 'entity',
      label: index === 3 ? null : 'statistic',
      attributes: index === 1 ? { note: 'ن', sure: true, count: 3, of: ['x'] } : {},
    }),
  );
  const target = anAnnotation('s', spoiltText, 'من القمح').target;
  return aSidecar({
    document: someFacts({ sha256, lengthCodePoints: [...spoiltText].length }),
    annotations,
    segments: [{ id: 's1', kind: 'story', target }],
    relations: [{ id: 'r1', label: 'said-by', from: 'a0', to: 'a3' }],
    links: [aLink('l1', 'a.txt', 'b.txt')],
    comments: [
      { id: 'c1', about: { annotator: 'Samir', id: 'x' }, text: testMoment, resolved: false },
    ],
  });
}

const deepMark = '@deep@';
const strange: readonly Value[] = [
  null,
  true,
  -1,
  -0,
  0.5,
  1e308,
  2 ** 53,
  4_000_000_000,
  '',
  'NaN',
  '1',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e',
  'ن'.repeat(20_000),
  [],
  {},
  [[]],
  deepMark,
];
const strangeKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0', ''];

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** What is put in is spoilt further later, and must not take others along. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** All objects and lists within a value. */
function containers(value: Value, found: (Value[] | { [key: string]: Value })[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value);
  for (const inner of Object.values(value)) containers(inner, found);
  return found;
}

/** Sets a key as JSON.parse does: `__proto__` too is a key like others. */
function put(into: object, key: string, value: Value): void {
  Object.defineProperty(into, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Spoils one thing in a value, in place. */
function spoilValue(root: Value, random: Random): void {
  // The head of the file is one place of many, and should not be spared for that.
  const place = pick(random, random() < 0.1 ? [root as object as Value[]] : containers(root));
  const keys = Object.keys(place);
  const key = pick(random, keys.length === 0 ? ['0'] : keys);
  const kind = Math.floor(random() * 7);
  if (kind === 0) delete (place as Record<string, Value>)[key];
  else if (kind === 1 && !Array.isArray(place))
    put(place, pick(random, strangeKeys), copied(pick(random, strange)));
  else if (kind === 2 && Array.isArray(place)) place.push(...copied(place));
  else if (kind === 3 && Array.isArray(place)) place.reverse();
  else if (kind === 4 && 'start' in place && 'end' in place) {
    [place.start, place.end] = [place.end as Value, place.start as Value];
  } else if (kind === 5 && 'start' in place) {
    put(place, pick(random, ['start', 'end']), Math.floor(random() * 200));
  } else put(place, key, copied(pick(random, strange)));
}

const snippets = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u',
  '\\ud800',
  '\u0000',
  '\ufeff',
  '-',
];
const rareSnippets = [
  '1e999',
  'NaN',
  '<<<<<<< HEAD\n',
  '=======\n',
  '//',
  "'",
  '\n\n',
  '"__proto__": {}, ',
];

/** Spoils one thing in a text. */
function spoilText(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + 1 + Math.floor(random() * 40));
  const kind = Math.floor(random() * 5);
  if (kind === 0) return text.slice(0, at);
  if (kind === 1) return text.slice(0, at) + text.slice(to);
  if (kind === 2) return text.slice(0, to) + text.slice(at);
  const put = pick(random, kind === 3 ? snippets : rareSnippets);
  return text.slice(0, at) + put + text.slice(kind === 3 ? at + 1 : at);
}

/**
 * The text of a sidecar with one to three things wrong with it, or not quite wrong.
 * @param random numbers from 0 up to 1.
 */
export function spoiltSidecar(sidecar: Sidecar, random: Random): string {
  const value = JSON.parse(serializeSidecar(sidecar)) as Value;
  const times = 1 + Math.floor(random() * 3);
  const isText = random() < 0.4;
  if (!isText) for (let time = 0; time < times; time += 1) spoilValue(value, random);
  let text = JSON.stringify(value, null, random() < 0.5 ? 2 : 0);
  const depth = pick(random, [3, 60, 200, 20_000]);
  text = text.replaceAll(`"${deepMark}"`, `${'['.repeat(depth)}${']'.repeat(depth)}`);
  if (isText) for (let time = 0; time < times; time += 1) text = spoilText(text, random);
  return text;
}
