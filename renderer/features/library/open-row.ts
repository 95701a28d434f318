import type { DocumentSummary } from '../../../shared/model/document';
import { problemKinds } from '../../../shared/model/result';
import { type App, notifyProblem } from '../../state/app';
import { openArticle } from '../../state/reading';

/** Opens an article, or says why its file can't be opened. */
export function openRow(app: App, document: DocumentSummary): void {
  if (document.encoding !== null) {
    void openArticle(app, document.id);
    return;
  }
  const problem = problemKinds.find((kind) => kind === document.problem) ?? 'document-not-text';
  notifyProblem(app, { problem, path: document.path });
}
