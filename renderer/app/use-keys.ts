import { useEffect } from 'react';
import { useApp } from '../hooks/use-app';
import type { App } from '../state/app';
import { allCommands } from '../state/commands/registry';
import { type KeyBinding, type KeyPress, matchesKey } from '../state/keys';

/** Whether the event belongs to something one types into. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}

/** What is pressed by Enter and by the space bar while it has the focus. */
const pressable = 'button, a[href], summary, [role="option"], [role="menuitem"], [role="button"]';

/** What lies over the window: its letters look for a line in it, and are no commands on what is below. */
const onTop = '[role="menu"], [role="dialog"]';

/** Keys that a focused part of the page uses itself and must not lose to a command. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return false;
  if (event.target.closest(onTop) !== null) return true;
  const isPress = !event.altKey && (event.key === 'Enter' || event.key === ' ');
  return isPress && event.target.closest(pressable) !== null;
}

/** While one types, only keys with Ctrl are commands, and not those that edit the text. */
function isAllowed(binding: KeyBinding, event: KeyboardEvent): boolean {
  if (!isTyping(event.target)) return true;
  return binding.ctrl === true && !['z', 'y', 'a', 'c', 'v', 'x', 'b'].includes(binding.key);
}

/** Runs the command whose key was pressed. */
function runKey(app: App, event: KeyboardEvent): void {
  const state = app.store.getState();
  if (belongsToControl(event) || state.dialog !== null || state.contextMenu !== null) return;
  const press: KeyPress = event;
  const command = allCommands(state).find(
    (candidate) =>
      candidate.keys.some((key) => matchesKey(key, press) && isAllowed(key, event)) &&
      candidate.isAvailable(state),
  );
  if (command === undefined) return;
  event.preventDefault();
  void command.run(app);
}

/** Makes the keys of all commands work, wherever the focus is. */
export function useKeys(): void {
  const app = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => runKey(app, event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app]);
}
