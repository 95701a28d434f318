import { collectionsOf, recordsOf } from '../model/annotator-file';
import type { CorpusFile } from '../model/corpus-file';
import { comparePaths, type Link, type PlaceRef } from '../model/link';
import type { DocumentFacts, Sidecar } from '../model/sidecar';
import type { Operation } from '../operations/operation';
import { pushTo } from '../text/push-to';

/** Work whose article moved: the sidecar as it was, and the article as it is. */
export interface MovingWork {
  readonly sidecar: Sidecar;
  readonly document: DocumentFacts;
}

/** Another sidecar of the same annotator, whose links may name an article that moved. */
export interface StayingWork {
  readonly articlePath: string;
  readonly sidecar: Sidecar;
}

export interface MoveOptions {
  readonly moving: readonly MovingWork[];
  readonly staying: readonly StayingWork[];
  /** Where a place's article stands now; its old path where nobody knows. */
  readonly newPathOf: (place: PlaceRef) => string;
  readonly hasArticle: (path: string) => boolean;
}

/** What a move comes to. */
export interface MovePlan {
  /** The sidecars for the new places, in the order of `moving`. */
  readonly moved: readonly Sidecar[];
  /** What changes in other sidecars of the annotator, by the article's path. */
  readonly changes: ReadonlyMap<string, readonly Operation[]>;
}

type NewPath = Pick<MoveOptions, 'newPathOf'>;

function movedPlace(place: PlaceRef, { newPathOf }: NewPath): PlaceRef {
  const path = newPathOf(place);
  return path === place.path ? place : { ...place, path };
}

/** A link with both ends at their present paths; the same object where nothing moved. */
function movedLink(link: Link, options: MoveOptions): Link {
  const a = movedPlace(link.a, options);
  const b = movedPlace(link.b, options);
  return a === link.a && b === link.b ? link : { ...link, a, b };
}

/** A link stands with the article whose path sorts first; where that isn't there, it stays. */
function homeOf({ a, b }: Link, present: string, { hasArticle }: MoveOptions): string {
  const home = comparePaths(a.path, b.path) <= 0 ? a.path : b.path;
  return hasArticle(home) ? home : present;
}

function isPlace(value: object): value is PlaceRef {
  return 'path' in value && 'sha256' in value;
}

/**
 * A value with all places in it, however deep, at their present paths; the same one where nothing
 * moved.
 */
function movedPlaces<T>(value: T, options: NewPath): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return movedPlace(value, options) as T;
  const entries = Object.entries(value).map(([key, held]) => [key, movedPlaces(held, options)]);
  if (entries.every(([key, held]) => held === value[key as keyof T])) return value;
  return (
    Array.isArray(value) ? entries.map(([, held]) => held) : Object.fromEntries(entries)
  ) as T;
}

/** The operations by which a corpus file names articles where they are now. */
export function movePlaces(file: CorpusFile, options: NewPath): Operation[] {
  return collectionsOf(file).flatMap((collection) =>
    (recordsOf(file, collection) ?? []).flatMap((record) => {
      const moved = movedPlaces(record, options);
      return moved === record ? [] : [{ type: 'replace', collection, record: moved } as Operation];
    }),
  );
}

/** The links of each moved sidecar and the operations on the others, while they are put together. */
class Places {
  readonly links = new Map<string, Link[]>();
  readonly changes = new Map<string, Operation[]>();

  constructor(moving: readonly MovingWork[]) {
    for (const { document } of moving) this.links.set(document.path, []);
  }

  change(articlePath: string, operation: Operation): void {
    pushTo(this.changes, articlePath, operation);
  }

  put(home: string, link: Link): void {
    const links = this.links.get(home);
    if (links === undefined) this.change(home, { type: 'add', collection: 'links', record: link });
    else if (!links.some(({ id }) => id === link.id)) links.push(link);
  }
}

/**
 * Takes work along with articles that moved: the facts are those of the new place, links name the
 * new paths, and a link goes to the sidecar where it belongs by them. Marks stay as they are, since
 * the text is the same, byte for byte.
 */
export function planMove(options: MoveOptions): MovePlan {
  const places = new Places(options.moving);
  for (const { sidecar, document } of options.moving) {
    for (const link of sidecar.links) {
      const moved = movedLink(link, options);
      places.put(homeOf(moved, document.path, options), moved);
    }
  }
  for (const { articlePath, sidecar } of options.staying) {
    for (const link of sidecar.links) {
      const moved = movedLink(link, options);
      if (moved === link) continue;
      const home = homeOf(moved, articlePath, options);
      if (home === articlePath) {
        places.change(home, { type: 'replace', collection: 'links', record: moved });
        continue;
      }
      places.put(home, moved);
      places.change(articlePath, { type: 'remove', collection: 'links', id: link.id });
    }
  }
  const moved = options.moving.map(({ sidecar, document }) => ({
    ...sidecar,
    document: { ...sidecar.document, ...document },
    links: places.links.get(document.path) ?? [],
    revision: sidecar.revision + 1,
  }));
  return { moved, changes: places.changes };
}
