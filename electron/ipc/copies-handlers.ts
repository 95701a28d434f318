import { ok } from '../../shared/model/result';
import type { CopiesService } from '../services/copies/copies-service';
import { readPair } from '../services/copies/read-pair';
import { readTexts } from '../services/copies/read-texts';
import { saidOfCopies } from '../services/copies/said-of-copies';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

export interface CopiesOptions {
  readonly workspace: Workspace;
  readonly copies: CopiesService;
}

/** What is done for requests about copies. */
export function copiesHandlers({
  workspace,
  copies,
}: CopiesOptions): Pick<Handlers, Extract<keyof Handlers, `copies.${string}`>> {
  return {
    'copies.find': async ({ isQuiet }) => {
      // What was marked as boilerplate a moment ago counts.
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      return workspace.inSession((session) => copies.find(session, { isQuiet }));
    },
    'copies.recall': () => workspace.inSession((session) => copies.recall(session)),
    'copies.cancel': async () => {
      copies.cancel();
      return ok({});
    },
    'copies.of': ({ documentId }) =>
      workspace.inSession(async (session) => copies.of(session, documentId)),
    'copies.texts': ({ documentIds }) =>
      workspace.inSession((session) => readTexts(session, documentIds)),
    'copies.pair': (request) =>
      workspace.inSession((session) => readPair(session, copies, request)),
    'copies.sharing': ({ passages }) =>
      workspace.inSession(async (session) => ok(copies.sharing(session, passages))),
    'copies.said': () => workspace.inSession(async (session) => ok(saidOfCopies(session))),
  };
}
