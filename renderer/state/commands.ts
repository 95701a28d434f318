import type { Bilingual, Codebook } from '../../shared/model/codebook';
import { documentStatuses } from '../../shared/model/sidecar';
import { annotate, deleteAnnotation, findMine, setStatus } from './annotate';
import { type App, showDialog } from './app';
import type { AppState } from './app-state';
import { travel } from './changes';
import { openByDialog, openExample } from './corpus';
import { exportCorpus } from './exporting';
import type { KeyBinding } from './keys';
import { startLinking } from './linking';
import {
  openNeighbour,
  selectAnnotation,
  selectNeighbour,
  showLibrary,
  showReader,
} from './reading';
import { updateSettings, zoom } from './settings';

export type CommandGroup = 'annotate' | 'article' | 'go' | 'corpus' | 'window';

/** Something a person can ask for: by key, from the palette, from a button. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** The name, where it comes from the codebook; others are found by `id` in the texts. */
  readonly name?: Bilingual;
  readonly keys: readonly KeyBinding[];
  readonly isAvailable: (state: AppState) => boolean;
  readonly run: (app: App) => void | Promise<void>;
}

const always = () => true;
const hasCorpus = (state: AppState) => state.corpus !== null;
const isReading = (state: AppState) => state.view === 'reader' && state.open !== null;

/** The articles that commands on articles act on: the open one, or the rows chosen in the library. */
function actedOn(state: AppState) {
  if (isReading(state) && state.open !== null) return [state.open.id];
  return [...state.chosenRows];
}

function key(name: string, modifiers: Omit<KeyBinding, 'key'> = {}): KeyBinding {
  return { key: name, ...modifiers };
}

function command(
  id: string,
  group: CommandGroup,
  keys: readonly KeyBinding[],
  isAvailable: Command['isAvailable'],
  run: Command['run'],
): Command {
  return { id, group, keys, isAvailable, run };
}

const ctrl = { ctrl: true };

const fixedCommands: readonly Command[] = [
  command(
    'annotation.delete',
    'annotate',
    [key('Delete'), key('Backspace')],
    (state) => isReading(state) && findMine(state, state.selectedAnnotation) !== undefined,
    (app) => deleteAnnotation(app, app.store.getState().selectedAnnotation ?? ''),
  ),
  command(
    'annotation.next',
    'annotate',
    [key('.', { alt: true }), key('ArrowDown', { alt: true })],
    isReading,
    (app) => selectNeighbour(app, 1),
  ),
  command('annotation.previous', 'annotate', [key('ArrowUp', { alt: true })], isReading, (app) =>
    selectNeighbour(app, -1),
  ),
  command(
    'annotation.unselect',
    'annotate',
    [key('Escape')],
    (state) => isReading(state) && (state.selectedAnnotation !== null || state.selection !== null),
    (app) => selectAnnotation(app, null),
  ),
  command('history.undo', 'article', [key('z', ctrl)], hasCorpus, (app) => travel(app, 'undo')),
  command(
    'history.redo',
    'article',
    [key('z', { ctrl: true, shift: true }), key('y', ctrl)],
    hasCorpus,
    (app) => travel(app, 'redo'),
  ),
  command(
    'article.link',
    'article',
    [key('l')],
    (state) => actedOn(state).length > 0,
    startLinking,
  ),
  ...documentStatuses.map((status) =>
    command(
      `status.${status}`,
      'article',
      [],
      (state) => actedOn(state).length > 0,
      (app) => setStatus(app, actedOn(app.store.getState()), status),
    ),
  ),
  command(
    'go.library',
    'go',
    [key('Escape'), key('b', ctrl)],
    (state) => isReading(state),
    showLibrary,
  ),
  command(
    'go.reader',
    'go',
    [key('b', ctrl)],
    (state) => state.view === 'library' && state.open !== null,
    showReader,
  ),
  command('go.nextArticle', 'go', [key('PageDown', { shift: true })], isReading, (app) =>
    openNeighbour(app, 1),
  ),
  command('go.previousArticle', 'go', [key('PageUp', { shift: true })], isReading, (app) =>
    openNeighbour(app, -1),
  ),
  command('app.palette', 'go', [key('k', ctrl)], always, (app) =>
    showDialog(app, { kind: 'palette' }),
  ),
  command('corpus.open', 'corpus', [key('o', ctrl)], always, openByDialog),
  command('corpus.openExample', 'corpus', [], always, openExample),
  command('corpus.export', 'corpus', [key('e', ctrl)], hasCorpus, (app) =>
    showDialog(app, { kind: 'export' }),
  ),
  command(
    'corpus.exportChosen',
    'corpus',
    [],
    (state) => state.chosenRows.size > 0,
    (app) => exportCorpus(app, [...app.store.getState().chosenRows]),
  ),
  command(
    'corpus.problems',
    'corpus',
    [],
    (state) => (state.corpus?.problems.length ?? 0) > 0,
    (app) => showDialog(app, { kind: 'problems' }),
  ),
  command('annotator.change', 'corpus', [], always, (app) =>
    showDialog(app, { kind: 'annotator', answer: () => undefined }),
  ),
  command('app.keys', 'window', [key('?')], always, (app) => showDialog(app, { kind: 'keys' })),
  command('window.larger', 'window', [key('+', ctrl)], always, (app) => zoom(app, 1)),
  command('window.smaller', 'window', [key('-', ctrl)], always, (app) => zoom(app, -1)),
  command('window.asDesigned', 'window', [key('0', ctrl)], always, (app) => zoom(app, 0)),
  command('theme.light', 'window', [], always, (app) => updateSettings(app, { theme: 'light' })),
  command('theme.dark', 'window', [], always, (app) => updateSettings(app, { theme: 'dark' })),
  command('theme.system', 'window', [], always, (app) => updateSettings(app, { theme: 'system' })),
  command('language.ar', 'window', [], always, (app) => updateSettings(app, { language: 'ar' })),
  command('language.en', 'window', [], always, (app) => updateSettings(app, { language: 'en' })),
];

function annotateCommand(
  layer: string,
  label: string | null,
  name: Bilingual,
  hotkey: string | undefined,
): Command {
  return {
    id: label === null ? `annotate.${layer}` : `annotate.${layer}.${label}`,
    group: 'annotate',
    name,
    keys: hotkey === undefined ? [] : [key(hotkey)],
    isAvailable: (state) =>
      isReading(state) && (state.selection !== null || state.selectedAnnotation !== null),
    run: (app) => annotate(app, layer, label),
  };
}

/** One command for each layer that has a hotkey of its own, and for each label. */
function codebookCommands(codebook: Codebook): Command[] {
  return codebook.layers.flatMap((layer) => [
    ...(layer.hotkey === undefined
      ? []
      : [annotateCommand(layer.id, null, layer.name, layer.hotkey)]),
    ...layer.labels.map((label) => annotateCommand(layer.id, label.id, label.name, label.hotkey)),
  ]);
}

/** All commands of the window as it is; the one registry behind keys, palette and buttons. */
export function allCommands(state: Pick<AppState, 'corpus'>): Command[] {
  const own = state.corpus === null ? [] : codebookCommands(state.corpus.codebook);
  return [...own, ...fixedCommands];
}
