import { libraryKeys } from '../../state/commands/library-keys';
import { type KeyBinding, matchesKey } from '../../state/keys';

/** What a key asks of the library's rows. */
export type RowIntent =
  | { readonly kind: 'move'; readonly to: number; readonly isExtending: boolean }
  | { readonly kind: 'choose-all' | 'choose-none' | 'toggle' | 'open' };

export interface RowPlace {
  /** Index of the focused row; -1 where none is. */
  readonly from: number;
  readonly last: number;
  /** Rows in sight at once. */
  readonly page: number;
}

type RowPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key moves the focused row, or `null` where it moves nothing. */
function targetOf(key: string, { from, last, page }: RowPlace): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(Math.max(target, 0), last);
}

const intents: readonly (readonly [readonly KeyBinding[], Exclude<RowIntent['kind'], 'move'>])[] = [
  [libraryKeys.all, 'choose-all'],
  [libraryKeys.choose, 'toggle'],
  [libraryKeys.open, 'open'],
  [libraryKeys.none, 'choose-none'],
];

/** Reads a key press on the library's table; `null` where it means nothing there. */
export function rowIntent(press: RowPress, place: RowPlace): RowIntent | null {
  const found = intents.find(([keys]) => keys.some((binding) => matchesKey(binding, press)));
  if (found !== undefined) return { kind: found[1] };
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const to = targetOf(press.key, place);
  return to === null ? null : { kind: 'move', to, isExtending: press.shiftKey };
}
