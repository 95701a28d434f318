import type { RecordId } from '../../../../shared/model/ids';
import type { PlacedAnnotation } from '../../../state/placement';
import type { ArticleDom } from '../text/article-dom';
import { litAttribute } from '../text/lit-window';
import { type NoteToPlace, placeNotes } from './place-notes';

/** The attribute by which a note tells its annotation. */
export const noteAttribute = 'data-note';

/** Above the notes stands the bar of the margin; CSS pixels. */
const barHeight = 50;

/** A stretch of the page, relative to the frame of the reader; CSS pixels. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Height of a note that was never on the screen, by how the notes are shown; CSS pixels. */
const usualHeight = { roomy: 52, dense: 26 };

/** More notes than this, and less text than this for each in UTF-16 units, and they stand close. */
const manyNotes = 30;
const tightText = 120;

/** Whether there are so many notes that each must be content with one line. */
export function isDense(notes: number, textLength: number): boolean {
  return notes > manyNotes && textLength / notes < tightText;
}

/**
 * Knows where the notes of the margin stand without having all of them in the page. The lines of
 * text near the screen are measured, once for each width of the page; those far away are guessed
 * from how far down their chunk they begin, and measured when they come near.
 */
export class NotePlaces {
  private readonly heights = new Map<RecordId, number>();
  /** How far below the top of its chunk the line of an annotation is. */
  private lines = new WeakMap<PlacedAnnotation, number>();
  private readonly chunks = new WeakMap<PlacedAnnotation, HTMLElement | null>();
  private chunkPlaces = new Map<HTMLElement, Stretch>();

  constructor(
    private readonly dom: ArticleDom,
    private readonly frame: HTMLElement,
    private readonly isDense: boolean,
  ) {}

  /** Forgets where lines are: the page has another width, or the letters have another size. */
  forgetLines(): void {
    this.lines = new WeakMap();
    this.heights.clear();
  }

  /** Takes the heights of the notes that are in the page. */
  measureNotes(list: HTMLElement): void {
    for (const note of list.children) {
      const id = note.getAttribute(noteAttribute);
      if (id !== null) this.heights.set(id, (note as HTMLElement).offsetHeight);
    }
  }

  /** The upper edge of each note in the frame, in CSS pixels. */
  place(noted: readonly PlacedAnnotation[], selected: RecordId | null): Map<RecordId, number> {
    this.chunkPlaces = new Map();
    const origin = this.frame.getBoundingClientRect().top;
    const notes = noted.map((entry): NoteToPlace => {
      const { id } = entry.annotation;
      return { id, wanted: this.lineOf(entry, origin), height: this.heightOf(id) };
    });
    return placeNotes(notes, selected, barHeight, this.isDense ? 4 : 12);
  }

  /** How high a note is, or is guessed to be. */
  heightOf(id: RecordId): number {
    return this.heights.get(id) ?? usualHeight[this.isDense ? 'dense' : 'roomy'];
  }

  /** The stretch of the frame near the screen. */
  nearScreen(): Stretch {
    const origin = this.frame.getBoundingClientRect().top;
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

  private placeOf(chunk: HTMLElement, origin: number): Stretch {
    const known = this.chunkPlaces.get(chunk);
    if (known !== undefined) return known;
    const { top, bottom } = chunk.getBoundingClientRect();
    const place = { top: top - origin, bottom: bottom - origin };
    this.chunkPlaces.set(chunk, place);
    return place;
  }

  private chunkOf(entry: PlacedAnnotation): HTMLElement | null {
    const known = this.chunks.get(entry);
    if (known !== undefined) return known;
    const chunk = this.dom.chunkAt(entry.span.start);
    this.chunks.set(entry, chunk);
    return chunk;
  }

  private lineOf(entry: PlacedAnnotation, origin: number): number {
    const chunk = this.chunkOf(entry);
    if (chunk === null) return 0;
    const { top, bottom } = this.placeOf(chunk, origin);
    const known = this.lines.get(entry);
    if (known !== undefined) return top + known;
    if (!chunk.hasAttribute(litAttribute)) return top + (bottom - top) * this.depthOf(entry, chunk);
    const line = (this.dom.topOf(entry.span) ?? origin + top) - origin - top;
    this.lines.set(entry, line);
    return top + line;
  }

  /** How far down its chunk an annotation begins, by letters: from 0 up to 1. */
  private depthOf({ span }: PlacedAnnotation, chunk: HTMLElement): number {
    const around = this.dom.spanOfChunk(chunk);
    if (around === null || around.end <= around.start) return 0;
    return (span.start - around.start) / (around.end - around.start);
  }
}
