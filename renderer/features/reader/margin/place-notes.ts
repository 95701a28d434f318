/** A note before it has its place: where its line is and how tall it is, in CSS pixels. */
export interface NoteToPlace {
  readonly id: string;
  /** Height at which the note would stand if it were alone. */
  readonly wanted: number;
  readonly height: number;
}

type Tops = Map<string, number>;

/** From a note on downwards, until one stands where it stood: those below it stand well then too. */
function pushDown(
  notes: readonly NoteToPlace[],
  first: number,
  from: number,
  gap: number,
  tops: Tops,
) {
  let free = from;
  for (let index = first; index < notes.length; index += 1) {
    const note = notes[index] as NoteToPlace;
    const top = Math.max(note.wanted, free);
    if (tops.get(note.id) === top) return;
    tops.set(note.id, top);
    free = top + note.height + gap;
  }
}

/** From the note before another on upwards, until one need not move. */
function pushUp(
  notes: readonly NoteToPlace[],
  end: number,
  below: number,
  gap: number,
  tops: Tops,
) {
  let limit = below;
  for (let index = end - 1; index >= 0; index -= 1) {
    const note = notes[index] as NoteToPlace;
    const known = tops.get(note.id) ?? note.wanted;
    const top = limit - gap - note.height;
    if (known <= top) return;
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
  pushDown(notes, 0, start, gap, tops);
  const index = notes.findIndex((note) => note.id === selected);
  const anchor = notes[index];
  if (anchor === undefined) return tops;
  let room = start;
  for (const { height } of notes.slice(0, index)) room += height + gap;
  const top = Math.max(anchor.wanted, room);
  tops.set(anchor.id, top);
  pushUp(notes, index, top, gap, tops);
  pushDown(notes, index + 1, top + anchor.height + gap, gap, tops);
  return tops;
}
