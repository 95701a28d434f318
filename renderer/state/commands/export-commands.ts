import { canExport } from '../export-state';
import { cancelExport, runExport, showExport } from '../exporting';
import { type Command, command, ctrl, hasCorpus, key } from './command';

/** Exporting: what and how is chosen in its view. */
export const exportCommands: readonly Command[] = [
  command(
    'corpus.export',
    'corpus',
    [key('e', ctrl)],
    (state) => hasCorpus(state) && state.view !== 'export',
    showExport,
  ),
  command('corpus.exportChosen', 'corpus', [], (state) => state.chosenRows.size > 0, showExport),
  command(
    'export.run',
    'corpus',
    [key('e', ctrl)],
    (state) => state.view === 'export' && canExport(state.exporting),
    runExport,
  ),
  command(
    'export.cancel',
    'corpus',
    [key('Escape')],
    (state) => state.view === 'export' && state.exporting.running !== null,
    cancelExport,
  ),
];
