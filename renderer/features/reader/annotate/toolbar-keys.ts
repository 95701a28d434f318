import type { KeyboardEvent } from 'react';

/** The button that a key leads to within a toolbar; `null` where the key is not the toolbar's. */
function targetOf(key: string, buttons: Element[], index: number): Element | undefined {
  const isRtl = buttons[0] !== undefined && getComputedStyle(buttons[0]).direction === 'rtl';
  const next = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const previous = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === next || key === 'ArrowDown') return buttons[(index + 1) % buttons.length];
  if (key === previous || key === 'ArrowUp') return buttons.at(index - 1);
  if (key === 'Home') return buttons[0];
  return key === 'End' ? buttons.at(-1) : undefined;
}

/** Gives the focus back to the article's page. */
export function focusPage(from: Element): void {
  from.closest<HTMLElement>('section')?.focus({ preventScroll: true });
}

/** Keys of a toolbar (ARIA practices): the arrows go from button to button, `Escape` back to the text. */
export function handleToolbarKey(event: KeyboardEvent<HTMLElement>): void {
  const bar = event.currentTarget;
  const buttons: Element[] = [...bar.querySelectorAll('button')];
  const index = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || index === -1) return;
  const target = targetOf(event.key, buttons, index);
  if (target === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  if (target === undefined) focusPage(bar);
  else if (target instanceof HTMLElement) target.focus();
}
