import { ok } from '../../shared/model/result';
import type { AnnotationIndex } from '../services/annotations/annotation-index';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

export interface AnnotationsOptions {
  readonly workspace: Workspace;
  readonly annotations: AnnotationIndex;
}

/** What is done for requests about all annotations of the corpus. */
export function annotationsHandlers({
  workspace,
  annotations,
}: AnnotationsOptions): Pick<Handlers, Extract<keyof Handlers, `annotations.${string}`>> {
  return {
    'annotations.list': ({ documentIds }) =>
      workspace.inSession((session) => annotations.list(session, documentIds)),
    'annotations.cancel': async () => {
      annotations.cancel();
      return ok({});
    },
  };
}
