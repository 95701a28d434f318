import type { Result } from '../model/result';
import { codePoint } from '../model/span';
import type { AnnotatedWork, AnnotationLine } from '../registry/annotation-lines';

/**
 * Annotations as they cross to the page: tens of thousands of records cross as one text and one list
 * of numbers, and what repeats crosses once.
 */
export interface PackedAnnotations {
  /** JSON text of a problem, of `null`, or of `PackedHead`. */
  readonly head: string;
  /** Id, words and context of all annotations, one after another. */
  readonly text: string;
  /** Rows of `columns` numbers, one for each annotation; `null` where there is no list. */
  readonly rows: Uint32Array | null;
}

interface PackedHead {
  readonly works: readonly (Omit<AnnotatedWork, 'annotations'> & { readonly count: number })[];
  /** What layers, labels and references are called; rows name them by their place. */
  readonly names: readonly (string | null)[];
  readonly attributes: readonly AnnotationLine['attributes'][];
  readonly stories: readonly AnnotationLine['story'][];
}

/** Start and end; the lengths of id, words and context; and places in the tables of the head. */
const columns = 11;

/** Values, each kept once, by what tells them apart. */
class Table<V> {
  private readonly places = new Map<string | null, number>();
  readonly values: V[] = [];

  place(key: string | null, value: V): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function pack(works: readonly AnnotatedWork[]): Omit<PackedAnnotations, 'head'> & PackedHead {
  const names = new Table<string | null>();
  const attributes = new Table<AnnotationLine['attributes']>();
  const stories = new Table<AnnotationLine['story']>();
  const nameAt = (name: string | null) => names.place(name, name);
  const count = works.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const rows = new Uint32Array(count * columns);
  const pieces: string[] = [];
  let at = 0;
  for (const line of works.flatMap(({ annotations }) => annotations)) {
    const { id, exact, before, after } = line;
    pieces.push(id, exact, before, after);
    const lengths = [id.length, exact.length, before.length, after.length];
    const called = [line.layer, line.label, line.refersTo].map(nameAt);
    const told = stories.place(line.story && JSON.stringify(line.story), line.story);
    const held = attributes.place(JSON.stringify(line.attributes), line.attributes);
    rows.set([line.start, line.end, ...lengths, ...called, told, held], at);
    at += columns;
  }
  return {
    works: works.map(({ annotations, ...rest }) => ({ ...rest, count: annotations.length })),
    names: names.values,
    attributes: attributes.values,
    stories: stories.values,
    text: pieces.join(''),
    rows,
  };
}

/** Makes annotations ready to cross. */
export function packAnnotations(answered: Result<AnnotatedWork[] | null>): PackedAnnotations {
  if (!answered.ok || answered.value === null) {
    return { head: JSON.stringify(answered), text: '', rows: null };
  }
  const { text, rows, ...value } = pack(answered.value);
  return { head: JSON.stringify({ ok: true, value }), text, rows };
}

/** Takes one annotation after another out of what was packed. */
class Unpacking {
  private row = 0;
  private at = 0;

  constructor(
    private readonly head: PackedHead,
    private readonly text: string,
    private readonly rows: Uint32Array,
  ) {}

  private number(column: number): number {
    return this.rows[this.row * columns + column] ?? 0;
  }

  private piece(column: number): string {
    const from = this.at;
    this.at += this.number(column);
    return this.text.slice(from, this.at);
  }

  private name(column: number): string | null {
    return this.head.names[this.number(column)] ?? null;
  }

  next(): AnnotationLine {
    const line = {
      start: codePoint(this.number(0)),
      end: codePoint(this.number(1)),
      id: this.piece(2),
      exact: this.piece(3),
      before: this.piece(4),
      after: this.piece(5),
      layer: this.name(6) ?? '',
      label: this.name(7),
      refersTo: this.name(8),
      story: this.head.stories[this.number(9)] ?? null,
      attributes: this.head.attributes[this.number(10)] ?? {},
    };
    this.row += 1;
    return line;
  }
}

/** The annotations that were packed. */
export function unpackAnnotations(packed: PackedAnnotations): Result<AnnotatedWork[] | null> {
  const answered: Result<PackedHead | null> = JSON.parse(packed.head);
  if (!answered.ok) return answered;
  if (answered.value === null || packed.rows === null) return { ok: true, value: null };
  const lines = new Unpacking(answered.value, packed.text, packed.rows);
  const value = answered.value.works.map(({ count, ...rest }) => ({
    ...rest,
    annotations: Array.from({ length: count }, () => lines.next()),
  }));
  return { ok: true, value };
}
