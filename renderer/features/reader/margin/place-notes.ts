/** Notes before they have their places, in the order of their lines; CSS pixels. */
export interface NotesToPlace {
  /** Height at which each would stand if it were alone. */
  readonly wanted: Float64Array;
  readonly heights: Float64Array;
}

/** From a note on downwards, until one stands where it stood: those below it stand well then too. */
function pushDown(
  { wanted, heights }: NotesToPlace,
  first: number,
  from: number,
  gap: number,
  tops: Float64Array,
): void {
  let free = from;
  for (let index = first; index < tops.length; index += 1) {
    const top = Math.max(wanted[index] as number, free);
    if (tops[index] === top) return;
    tops[index] = top;
    free = top + (heights[index] as number) + gap;
  }
}

/** From the note before another on upwards, until one need not move. */
function pushUp(
  { heights }: NotesToPlace,
  end: number,
  below: number,
  gap: number,
  tops: Float64Array,
): void {
  let limit = below;
  for (let index = end - 1; index >= 0; index -= 1) {
    const top = limit - gap - (heights[index] as number);
    if ((tops[index] as number) <= top) return;
    tops[index] = top;
    limit = top;
  }
}

/**
 * Gives each note a height at which none covers another. Notes stand at their lines where there is
 * room and push the later ones down; the selected one stands at its line for certain and pushes the
 * earlier ones up.
 * @param selected index of the selected one; -1 for none.
 * @param start the height below which notes may stand.
 * @param gap room between two notes. All in CSS pixels.
 * @returns the top of each note in CSS pixels. Linear in the number of notes.
 */
export function placeNotes(
  notes: NotesToPlace,
  selected: number,
  start: number,
  gap: number,
): Float64Array {
  const { wanted, heights } = notes;
  const tops = new Float64Array(wanted.length).fill(Number.NaN);
  pushDown(notes, 0, start, gap, tops);
  if (selected === -1) return tops;
  let room = start;
  for (let index = 0; index < selected; index += 1) room += (heights[index] as number) + gap;
  const top = Math.max(wanted[selected] as number, room);
  tops[selected] = top;
  pushUp(notes, selected, top, gap, tops);
  pushDown(notes, selected + 1, top + (heights[selected] as number) + gap, gap, tops);
  return tops;
}
