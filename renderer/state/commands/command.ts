import type { Bilingual } from '../../../shared/model/codebook';
import type { App } from '../app';
import type { AppState } from '../app-state';
import type { KeyBinding } from '../keys';

export type CommandGroup =
  | 'annotate'
  | 'text'
  | 'article'
  | 'copies'
  | 'claims'
  | 'entities'
  | 'go'
  | 'corpus'
  | 'window';

/** Something a person can ask for: by key, from the palette, from a button. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** The name, where it comes from the codebook; others are found by `id` in the texts. */
  readonly name?: Bilingual;
  readonly keys: readonly KeyBinding[];
  /** The command of which this is what `Shift` makes of it; lists show that one alone. */
  readonly shiftOf?: string;
  readonly isAvailable: (state: AppState) => boolean;
  readonly run: (app: App) => void | Promise<void>;
}

/** A command that is there in every window, named by its id in the texts. */
export function command(
  id: string,
  group: CommandGroup,
  keys: readonly KeyBinding[],
  isAvailable: Command['isAvailable'],
  run: Command['run'],
): Command {
  return { id, group, keys, isAvailable, run };
}

/** A key, plain or with modifiers. */
export function key(name: string, modifiers: Omit<KeyBinding, 'key'> = {}): KeyBinding {
  return { key: name, ...modifiers };
}

export const ctrl = { ctrl: true };

/** Available at any time. */
export const always = () => true;

/** Available while a corpus is open. */
export const hasCorpus = (state: AppState) => state.corpus !== null;

/** Available while an article is in front. */
export const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;

/** The articles that commands on articles act on: the open one, or the rows chosen in the library. */
export function actedOn(state: AppState) {
  if (isReading(state) && state.open !== null) return [state.open.id];
  return [...state.chosenRows];
}
