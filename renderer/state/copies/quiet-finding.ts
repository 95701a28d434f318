import type { App } from '../app';
import { findCopies, recallCopies } from './finding-copies';

/** The folder is on the screen and read by then, and the person looks at it. */
const quietAfterMs = 1500;

/** What was found the last time at once; then, unless the person has it otherwise, what is new. */
async function lookQuietly(app: App): Promise<void> {
  const { corpus, copies } = app.store.getState();
  // Somebody was quicker.
  if (corpus === null || copies.status !== 'never') return;
  await recallCopies(app);
  const now = app.store.getState();
  const isSame = now.corpus?.id === corpus.id;
  if (isSame && now.settings.looksForCopies) await findCopies(app, { isQuiet: true });
}

/**
 * Has copies looked for once in each corpus that is opened, without being asked; a person who ends
 * that is not troubled again.
 */
export function followCorpusQuietly(app: App): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  app.store.subscribe(({ corpus }, before) => {
    if (corpus?.id === before.corpus?.id) return;
    clearTimeout(waiting);
    if (corpus !== null) waiting = setTimeout(() => void lookQuietly(app), quietAfterMs);
  });
}
