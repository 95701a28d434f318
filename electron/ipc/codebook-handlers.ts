import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Codebook } from '../../shared/model/codebook';
import { fail, ok } from '../../shared/model/result';
import type { Dialogs } from '../app/dialogs';
import { systemCode } from '../platform/system-error';
import { readImported } from '../services/codebook/codebook-file';
import { codebookUses, labelExamples } from '../services/codebook/codebook-uses';
import { exportCodebook } from '../services/codebook/export-codebook';
import { decodeJsonText } from '../services/corpus/decode-json-text';
import { prepareTarget } from '../services/export/export-target';
import type { Workspace } from '../services/workspace';
import type { Handlers } from './register-handlers';

interface CodebookOptions {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
}

type CodebookChannel = Extract<keyof Handlers, `codebook.${string}`>;

/** What is done for requests about the codebook; it is changed by `history.commit`. */
export function codebookHandlers({
  workspace,
  dialogs,
}: CodebookOptions): Pick<Handlers, CodebookChannel> {
  return {
    'codebook.uses': () => workspace.inSession(async (session) => ok(codebookUses(session))),
    'codebook.examples': async ({ layer, label, limit }) => {
      // What was labelled a moment ago counts.
      const flushed = await workspace.flush();
      if (!flushed.ok) return flushed;
      return workspace.inSession(async (session) =>
        ok(await labelExamples(session, { layer, label }, limit)),
      );
    },
    'codebook.export': ({ format, language }) =>
      workspace.inSession<{ file: string } | null>(async ({ index }) => {
        const extension = format === 'json' ? '.json' : '.qdc';
        const chosen = await dialogs.askCodebookTarget(`codebook${extension}`);
        if (chosen === null) return ok(null);
        const file = chosen.toLowerCase().endsWith(extension) ? chosen : `${chosen}${extension}`;
        const target = await prepareTarget(index.root, path.dirname(file), path.basename(file));
        if (!target.ok) return target;
        return exportCodebook(index.codebook, file, { format, language });
      }),
    'codebook.import': async () => {
      const file = await dialogs.askCodebookSource();
      if (file === null) return ok(null);
      const name = path.basename(file);
      return workspace.inSession<Codebook | null>(async ({ index }) => {
        try {
          return readImported(index.codebook, name, decodeJsonText(await readFile(file)));
        } catch (error) {
          return fail('codebook-import-unreadable', name, systemCode(error));
        }
      });
    },
  };
}
