/** A line of a list to pick from: a heading, or something to pick. */
export type PickerRow<T> =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'option'; readonly id: string; readonly value: T };

/** The next thing to pick from `from` in steps of one, passing over headings; `from` where none is. */
export function stepOption(
  rows: readonly PickerRow<unknown>[],
  from: number,
  step: number,
): number {
  const direction = Math.sign(step);
  let last = from;
  let left = Math.abs(step);
  for (
    let index = from + direction;
    left > 0 && index >= 0 && index < rows.length;
    index += direction
  ) {
    if (rows[index]?.kind !== 'option') continue;
    last = index;
    left -= 1;
  }
  return last;
}
