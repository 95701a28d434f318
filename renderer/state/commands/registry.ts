import type { AppState } from '../app-state';
import { annotationCommands, codebookCommands } from './annotation-commands';
import { articleCommands } from './article-commands';
import type { Command } from './command';
import { corpusCommands } from './corpus-commands';
import { goCommands } from './go-commands';
import { windowCommands } from './window-commands';

const fixedCommands: readonly Command[] = [
  ...annotationCommands,
  ...articleCommands,
  ...goCommands,
  ...corpusCommands,
  ...windowCommands,
];

/** All commands of the window as it is; the one registry behind keys, palette, menus and buttons. */
export function allCommands(state: Pick<AppState, 'corpus'>): Command[] {
  const own = state.corpus === null ? [] : codebookCommands(state.corpus.codebook);
  return [...own, ...fixedCommands];
}
