import type { KeyboardEvent, RefObject } from 'react';
import { valueOfDigit } from '../../../../shared/attributes/read-typed-value';
import { useApp } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { showAllAttributes } from '../../../state/attributes/note-attributes';
import {
  confirmSuggestions,
  declineSuggestions,
  setAttribute,
} from '../../../state/attributes/set-attributes';
import { pressedKey } from '../../../state/keys';
import type { AttributeLine } from './attribute-lines';
import { optionsOf } from './OptionChips';

interface Options {
  readonly annotation: string;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onEdit: (attribute: string) => void;
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-attribute] > button:enabled') ?? [])];
}

/** Puts the keyboard on a line; the page moves only as far as it has to. */
export function focusRow(list: HTMLElement | null, index: number): void {
  const row = rowsOf(list).at(index);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

function stepOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** What the keys and the mouse do on the lines of a note. */
export function useLineKeys({ annotation, list, onEdit }: Options) {
  const app = useApp();
  const language = useLanguage();
  const choose = (line: AttributeLine, value: string | number) =>
    void setAttribute(app, annotation, line.id, value);

  /** What there is only a few of is gone through, all else is typed. */
  const press = (line: AttributeLine) => {
    if (line.attribute === undefined) return;
    if (line.state === 'suggested') {
      void confirmSuggestions(app, annotation, line.id);
      return;
    }
    const options = optionsOf(line.attribute, language);
    const at = options.findIndex(({ value }) => value === line.value);
    const next = options[(at + 1) % options.length];
    if (next === undefined) onEdit(line.id);
    else choose(line, next.value);
  };
  const empty = (line: AttributeLine) => {
    if (line.state === 'suggested') void declineSuggestions(app, annotation, line.id);
    if (line.state !== 'filled') return;
    // It stays where it is, empty, with the keyboard on it.
    showAllAttributes(app, annotation);
    void setAttribute(app, annotation, line.id, null);
  };
  const leave = () => {
    showAllAttributes(app, null);
    list.current?.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true });
  };
  const move = (key: string): boolean => {
    const rows = rowsOf(list.current);
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = stepOf(key, at, rows.length);
    if (to !== null) focusRow(list.current, to);
    return to !== null;
  };
  const chooseByDigit = (line: AttributeLine, event: KeyboardEvent): boolean => {
    const digit = /^\d$/.exec(pressedKey(event.nativeEvent))?.[0];
    if (digit === undefined || line.attribute === undefined) return false;
    const value = valueOfDigit(line.attribute, Number(digit));
    if (value !== undefined) choose(line, value);
    return true;
  };
  const run = (event: KeyboardEvent, line: AttributeLine): boolean => {
    const { key } = event;
    if (key === 'Enter' || key === ' ') press(line);
    else if (key === 'F2') onEdit(line.id);
    else if (key === 'Delete' || key === 'Backspace') empty(line);
    else if (key === 'Escape') leave();
    else return move(key) || chooseByDigit(line, event);
    return true;
  };
  const onKey = (event: KeyboardEvent, line: AttributeLine) => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !run(event, line)) return;
    event.preventDefault();
  };
  return { onKey, onPress: press, onChoose: choose };
}
