import { corpusFileId } from '../../../shared/model/annotator-file';
import { showDialog } from '../app';
import { type AppState, findDocument, savingState } from '../app-state';
import { askToDeleteWork, hasWork, showVersions } from '../earlier-versions';
import { writeElsewhere } from '../recovery';
import { actedOn, type Command, command } from './command';

/** The one article that is acted on, if it is one and there is somebody to act. */
function oneArticle(state: AppState) {
  const [id, ...others] = actedOn(state);
  const isOne = id !== undefined && others.length === 0 && state.settings.annotator !== null;
  return isOne ? id : null;
}

/** Whether there is work of one's own on the article; of one that is not loaded the status tells. */
function isWorkedOn(state: AppState): boolean {
  const id = oneArticle(state);
  if (id === null) return false;
  const session = state.sessions.get(id);
  if (session !== undefined) return hasWork(session.sidecar);
  const { annotator } = state.settings;
  return findDocument(state, id)?.annotators.includes(annotator ?? '') === true;
}

/** What brings work back, or out of harm's way. */
export const recoveryCommands: readonly Command[] = [
  command(
    'article.versions',
    'article',
    [],
    (state) => oneArticle(state) !== null,
    async (app) => {
      const id = oneArticle(app.store.getState());
      if (id !== null) await showVersions(app, id);
    },
  ),
  command('article.deleteWork', 'article', [], isWorkedOn, async (app) => {
    const id = oneArticle(app.store.getState());
    if (id !== null) await askToDeleteWork(app, id);
  }),
  command(
    'corpus.versions',
    'corpus',
    [],
    (state) => state.corpus !== null && state.settings.annotator !== null,
    (app) => showVersions(app, corpusFileId),
  ),
  command(
    'corpus.moved',
    'corpus',
    [],
    (state) => state.movedWork.length > 0,
    (app) => showDialog(app, { kind: 'problems' }),
  ),
  command(
    'corpus.writeElsewhere',
    'corpus',
    [],
    (state) => savingState(state) === 'failed',
    writeElsewhere,
  ),
];
