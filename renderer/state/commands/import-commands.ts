import { canImport, isEndable, isWriting } from '../importing/import-state';
import { cancelImport, chooseSource, runImport } from '../importing/importing';
import { showImport } from '../importing/showing';
import { type Command, command, ctrl, hasCorpus, key } from './command';

/** Importing: from where is chosen in its view. */
export const importCommands: readonly Command[] = [
  command(
    'corpus.import',
    'corpus',
    [key('i', ctrl)],
    (state) => hasCorpus(state) && state.view !== 'import',
    showImport,
  ),
  command(
    'import.run',
    'corpus',
    [key('i', ctrl)],
    (state) => state.view === 'import' && canImport(state.importing),
    runImport,
  ),
  command(
    'import.chooseFile',
    'corpus',
    [],
    (state) => state.view === 'import' && !isWriting(state.importing),
    (app) => chooseSource(app, false),
  ),
  command(
    'import.chooseFolder',
    'corpus',
    [],
    (state) => state.view === 'import' && !isWriting(state.importing),
    (app) => chooseSource(app, true),
  ),
  command(
    'import.cancel',
    'corpus',
    [key('Escape')],
    (state) => state.view === 'import' && isEndable(state.importing),
    cancelImport,
  ),
];
