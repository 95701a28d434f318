import { aProblem, type Problem } from '../../shared/model/result';
import type { SendEvent } from '../ipc/send-event';
import type { CorpusOpener } from './corpus-opener';
import type { Log } from './log';

interface AppStartOptions {
  readonly opener: CorpusOpener;
  /** The folder named when the app was started. */
  readonly named: string | null;
  /** What went wrong before. */
  readonly problems: readonly Problem[];
  readonly send: SendEvent;
  readonly log: Log;
}

/** What happens without the page asking for it. */
export interface AppStart {
  /** Waits for the first opening; answers with everything the page has to tell the person. */
  problems(): Promise<readonly Problem[]>;
  /** Opens a folder named to a second start, and tells the page. */
  openFromOutside(folder: string): Promise<void>;
}

/** Opens the first corpus. The page may ask for it before, while or after that goes on. */
export function beginApp({ opener, named, problems, send, log }: AppStartOptions): AppStart {
  const told = [...problems];
  let isPageListening = false;
  const attempt = async (opening: ReturnType<CorpusOpener['openFirst']>) => {
    try {
      return await opening;
    } catch (error) {
      log.error('opening a corpus', error);
      return { ok: false as const, error: aProblem('internal') };
    }
  };
  const first = attempt(opener.openFirst(named)).then((opened) => {
    // A second start may have named another folder before this one was open.
    if (!opened.ok && opened.error.problem !== 'corpus-changed') told.push(opened.error);
  });
  return {
    problems: async () => {
      await first;
      isPageListening = true;
      return told;
    },
    openFromOutside: async (folder) => {
      const opened = await attempt(opener.openFolder(folder));
      if (opened.ok) send('corpus.opened', opened.value);
      else if (isPageListening) send('corpus.openFailed', opened.error);
      else told.push(opened.error);
    },
  };
}
