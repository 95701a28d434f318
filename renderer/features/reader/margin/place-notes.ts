/** A note before it has its place: where its line is and how tall it is, in CSS pixels. */
export interface NoteToPlace {
  readonly id: string;
  /** Height at which the note would stand if it were alone. */
  readonly wanted: number;
  readonly height: number;
}

type Tops = Map<string, number>;

function pushDown(notes: readonly NoteToPlace[], from: number, gap: number, tops: Tops): void {
  let free = from;
  for (const note of notes) {
    const top = Math.max(note.wanted, free);
    tops.set(note.id, top);
    free = top + note.height + gap;
  }
}

function pushUp(notes: readonly NoteToPlace[], below: number, gap: number, tops: Tops): void {
  let limit = below;
  for (const note of notes.toReversed()) {
    const known = tops.get(note.id) ?? note.wanted;
    const top = Math.min(known, limit - gap - note.height);
    tops.set(note.id, top);
    limit = top;
  }
}

/**
 * Gives each note a height at which none covers another. Notes stand at their lines where there is
 * room and push the later ones down; the selected one stands at its line for certain and pushes the
 * earlier ones up.
 * @param notes in the order of their lines.
 * @param start the height below which notes may stand.
 * @param gap room between two notes. All in CSS pixels.
 * @returns top of each note in CSS pixels, by id. Linear in the number of notes.
 */
export function placeNotes(
  notes: readonly NoteToPlace[],
  selected: string | null,
  start: number,
  gap: number,
): Map<string, number> {
  const tops = new Map<string, number>();
  pushDown(notes, start, gap, tops);
  const index = notes.findIndex((note) => note.id === selected);
  const anchor = notes[index];
  if (anchor === undefined) return tops;
  const before = notes.slice(0, index);
  const room = before.reduce((sum, note) => sum + note.height + gap, start);
  const top = Math.max(anchor.wanted, room);
  tops.set(anchor.id, top);
  pushUp(before, top, gap, tops);
  pushDown(notes.slice(index + 1), top + anchor.height + gap, gap, tops);
  return tops;
}
