import type { Bilingual, Codebook } from '../../../shared/model/codebook';
import { annotate, cycleLabel, deleteAnnotation, findMine } from '../annotate';
import type { AppState } from '../app-state';
import { selectAnnotation, selectNeighbour } from '../reading';
import { cancelReanchoring, confirmReanchoring, startReanchoring } from '../reanchoring';
import { relatingFrom } from '../relations/relating';
import { type Command, command, isReading, key } from './command';
import { escapes } from './escape';

const hasMine = (state: AppState) =>
  isReading(state) && findMine(state, state.selectedAnnotation) !== undefined;

/** While the other end of a relation is looked for, Enter takes it and begins nothing else. */
const isRelating = (state: AppState) => relatingFrom(state) !== undefined;

/** What is done with the selected words and the selected annotation, whatever the codebook. */
export const annotationCommands: readonly Command[] = [
  command(
    'annotation.reanchor',
    'annotate',
    [key('Enter')],
    (state) => hasMine(state) && !isRelating(state),
    (app) => startReanchoring(app, app.store.getState().selectedAnnotation ?? ''),
  ),
  command(
    'reanchoring.confirm',
    'annotate',
    [key('Enter')],
    (state) => isReading(state) && state.reanchoring !== null && state.selection !== null,
    confirmReanchoring,
  ),
  command(
    'reanchoring.cancel',
    'annotate',
    [key('Escape')],
    escapes('reanchoring'),
    cancelReanchoring,
  ),
  command('annotation.delete', 'annotate', [key('Delete'), key('Backspace')], hasMine, (app) =>
    deleteAnnotation(app, app.store.getState().selectedAnnotation ?? ''),
  ),
  command('annotation.nextLabel', 'annotate', [key('r')], hasMine, (app) =>
    cycleLabel(app, app.store.getState().selectedAnnotation ?? '', 1),
  ),
  command('annotation.previousLabel', 'annotate', [key('r', { shift: true })], hasMine, (app) =>
    cycleLabel(app, app.store.getState().selectedAnnotation ?? '', -1),
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
  command('annotation.unselect', 'annotate', [key('Escape')], escapes('selection'), (app) =>
    selectAnnotation(app, null),
  ),
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
      isReading(state) &&
      state.reanchoring === null &&
      (state.selection !== null || state.selectedAnnotation !== null),
    run: (app) => annotate(app, layer, label),
  };
}

/** One command for each layer that has a hotkey of its own, and for each label. */
export function codebookCommands(codebook: Codebook): Command[] {
  return codebook.layers.flatMap((layer) => [
    ...(layer.hotkey === undefined
      ? []
      : [annotateCommand(layer.id, null, layer.name, layer.hotkey)]),
    ...layer.labels.map((label) => annotateCommand(layer.id, label.id, label.name, label.hotkey)),
  ]);
}
