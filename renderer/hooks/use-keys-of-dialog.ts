import { useEffect } from 'react';
import { type KeyBinding, matchesKey } from '../state/keys';

interface DialogKey {
  readonly key: KeyBinding;
  readonly run: () => void;
}

/** Runs what a key of an open dialog stands for, unless the person types into a field. */
export function useKeysOfDialog(keys: readonly DialogKey[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      const found = keys.find(({ key }) => matchesKey(key, event));
      if (found === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      found.run();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });
}
