import type { RecordId } from '../../../../shared/model/ids';
import type { PlacedAnnotation } from '../../../state/placement';
import type { ArticleDom } from '../text/article-dom';
import { placeNotes } from './place-notes';

/** The attribute by which a note tells its annotation. */
export const noteAttribute = 'data-note';

/** Above the notes stands the bar of the margin; CSS pixels. */
const barHeight = 50;

/** A stretch of the page, relative to the frame of the reader; CSS pixels. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Where a chunk of the text stands now. */
interface ChunkPlace extends Stretch {
  readonly isLit: boolean;
}

/** Where an annotation begins in its chunk. */
interface Spot {
  readonly chunk: HTMLElement | null;
  /** How far down its chunk it is by letters: from 0 up to 1. */
  readonly depth: number;
  /** How far below the top of its chunk its line is, once that was measured; CSS pixels. */
  line: number | null;
}

/**
 * Height of a note that was never on the screen, by how the notes are shown; CSS pixels. Rather too
 * low: then none is left out that turns out to stand near the screen.
 */
const usualHeight = { roomy: 48, dense: 24 };

/** More notes than this, and less text than this for each in UTF-16 units, and they stand close. */
const manyNotes = 30;
const tightText = 120;

/** Whether there are so many notes that each must be content with one line. */
export function isDense(notes: number, textLength: number): boolean {
  return notes > manyNotes && textLength / notes < tightText;
}

/** Notes with their places. */
interface PlacedNotes {
  /** Those that stand near the screen, and the selected one. */
  readonly near: readonly PlacedAnnotation[];
  /** Their upper edges in the frame, and those of the notes in the page that are still noted; CSS pixels. */
  readonly tops: ReadonlyMap<PlacedAnnotation, number>;
}

/**
 * Knows where the notes of the margin stand without having all of them in the page. The lines of
 * text near the screen are measured, once for each width of the page; those far away are guessed
 * from how far down their chunk they begin, and measured when they come near.
 */
export class NotePlaces {
  private readonly heights = new Map<RecordId, number>();
  private spots = new WeakMap<PlacedAnnotation, Spot>();
  private placedAt = '';
  private chunkPlaces = new Map<HTMLElement, ChunkPlace>();

  constructor(
    private readonly dom: ArticleDom,
    private readonly frame: HTMLElement,
    private readonly isDense: boolean,
  ) {}

  /** Forgets where lines are: the page has another width, or the letters have another size. */
  forgetLines(): void {
    this.spots = new WeakMap();
    this.heights.clear();
  }

  /** Takes the heights of the notes that are in the page. */
  measureNotes(list: HTMLElement): void {
    for (const note of list.children) {
      const id = note.getAttribute(noteAttribute);
      if (id !== null) this.heights.set(id, (note as HTMLElement).offsetHeight);
    }
  }

  /** Whether the text and what is around it have other sizes than when the notes were placed. */
  get isOutgrown(): boolean {
    return this.placedAt !== this.sizes();
  }

  private sizes(): string {
    return [...this.frame.children]
      .map((child) => `${child.clientWidth}×${child.clientHeight}`)
      .join(' ');
  }

  /** Where the notes stand that belong near the screen, and those that are in the page anyway. */
  place(
    noted: readonly PlacedAnnotation[],
    selected: RecordId | null,
    inPage: readonly PlacedAnnotation[],
  ): PlacedNotes {
    this.chunkPlaces = new Map();
    this.placedAt = this.sizes();
    const origin = this.frame.getBoundingClientRect().top;
    const wanted = new Float64Array(noted.length);
    const heights = new Float64Array(noted.length);
    let chosen = -1;
    noted.forEach((entry, index) => {
      const { id } = entry.annotation;
      wanted[index] = this.lineOf(entry, origin);
      heights[index] = this.heightOf(id);
      if (id === selected) chosen = index;
    });
    const tops = placeNotes({ wanted, heights }, chosen, barHeight, this.isDense ? 4 : 12);
    const screen = this.nearScreen(origin);
    const others = new Set(inPage);
    const placed = new Map<PlacedAnnotation, number>();
    const near: PlacedAnnotation[] = [];
    noted.forEach((entry, index) => {
      const top = tops[index] as number;
      const isOnScreen = top < screen.bottom && top + (heights[index] as number) > screen.top;
      const isNear = isOnScreen || index === chosen;
      if (isNear) near.push(entry);
      if (isNear || others.has(entry)) placed.set(entry, top);
    });
    return { near, tops: placed };
  }

  /** How high a note is, or is guessed to be. */
  private heightOf(id: RecordId): number {
    return this.heights.get(id) ?? usualHeight[this.isDense ? 'dense' : 'roomy'];
  }

  /** The stretch of the frame near the screen. */
  private nearScreen(origin: number): Stretch {
    const places = [...this.dom.lit.chunks].map((chunk) =>
      this.placeOf(chunk as HTMLElement, origin),
    );
    // Notes push each other down, at the end of a short article beyond its last line.
    const screen = window.innerHeight;
    return {
      top: Math.min(-origin, ...places.map(({ top }) => top)),
      bottom: Math.max(2 * screen - origin, ...places.map(({ bottom }) => bottom)),
    };
  }

  private placeOf(chunk: HTMLElement, origin: number): ChunkPlace {
    const known = this.chunkPlaces.get(chunk);
    if (known !== undefined) return known;
    const { top, bottom } = chunk.getBoundingClientRect();
    const isLit = this.dom.lit.chunks.has(chunk);
    const place = { top: top - origin, bottom: bottom - origin, isLit };
    this.chunkPlaces.set(chunk, place);
    return place;
  }

  private spotOf(entry: PlacedAnnotation): Spot {
    const known = this.spots.get(entry);
    if (known !== undefined) return known;
    const { start } = entry.span;
    const chunk = this.dom.chunkAt(start);
    const around = chunk === null ? null : this.dom.spanOfChunk(chunk);
    const length = around === null ? 0 : around.end - around.start;
    const depth = around === null || length === 0 ? 0 : (start - around.start) / length;
    const spot = { chunk, depth, line: null };
    this.spots.set(entry, spot);
    return spot;
  }

  private lineOf(entry: PlacedAnnotation, origin: number): number {
    const spot = this.spotOf(entry);
    if (spot.chunk === null) return 0;
    const { top, bottom, isLit } = this.placeOf(spot.chunk, origin);
    if (spot.line === null && !isLit) return top + (bottom - top) * spot.depth;
    spot.line ??= (this.dom.topOf(entry.span) ?? origin + top) - origin - top;
    return top + spot.line;
  }
}
