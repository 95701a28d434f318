import { type KeyPress, matchesKey } from '../../../state/keys';

const keys = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  /** As for the label of an annotation. */
  change: ['r'],
  remove: ['Delete', 'Backspace'],
  leave: ['Escape'],
} as const;
export type RelationKey = keyof typeof keys;

/** Whether a key changes the relation, which only the one who made it may do. */
export function isOnlyForMine(key: RelationKey): boolean {
  return key === 'change' || key === 'remove';
}

/** What a key does on a relation of a note; `null` where it is not the relation's. */
export function relationKeyOf(press: KeyPress): RelationKey | null {
  const all = Object.entries(keys) as [RelationKey, readonly string[]][];
  const found = all.find(([, names]) => names.some((name) => matchesKey({ key: name }, press)));
  return found?.[0] ?? null;
}

/** Takes the focus to the row after this one, or before it. @returns whether there is one. */
export function stepToRow(row: HTMLElement, step: 1 | -1): boolean {
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('[data-go]');
  button?.focus();
  return button != null;
}
