import { useEffect } from 'react';
import type { FileId } from '../../shared/model/annotator-file';
import { loadAhead } from '../state/sessions';
import { useApp } from './use-app';

/** So long something is looked at before its files are loaded, in ms: who leafs through loads none. */
const lookTime = 150;

/** Loads the files that a decision on what is shown would change, while it is looked at. */
export function useLoadAhead(files: readonly FileId[]): void {
  const app = useApp();
  const key = files.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same files are another list each time
  useEffect(() => {
    const waiting = setTimeout(() => void loadAhead(app, files), lookTime);
    return () => clearTimeout(waiting);
  }, [app, key]);
}
