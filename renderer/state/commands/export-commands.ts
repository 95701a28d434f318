import type { AppState } from '../app-state';
import { cancelExport, runExport, showExport } from '../exporting';
import { type Command, command, ctrl, hasCorpus, key } from './command';

const isExporting = ({ exporting }: AppState) => exporting.running === 'export';

/** Exporting: what and how is chosen in its view. */
export const exportCommands: readonly Command[] = [
  command(
    'corpus.export',
    'corpus',
    [key('e', ctrl)],
    (state) => hasCorpus(state) && state.view !== 'export',
    (app) => showExport(app),
  ),
  command(
    'corpus.exportChosen',
    'corpus',
    [],
    (state) => state.chosenRows.size > 0,
    (app) => showExport(app, 'chosen'),
  ),
  command(
    'export.run',
    'corpus',
    [key('e', ctrl)],
    (state) => state.view === 'export' && !isExporting(state),
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
