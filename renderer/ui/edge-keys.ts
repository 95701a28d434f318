import type { KeyboardEvent } from 'react';
import { edgeStep } from './edge-step';

/** No column gets narrower than that, in CSS pixels. */
const leastWidth = 56;

interface Edge {
  readonly isRightToLeft: boolean;
  /** Of the column, in CSS pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** What makes a column wider and narrower by keys, for the button with its name. */
export function edgeKeys({ isRightToLeft, width, onResize }: Edge) {
  return {
    'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight',
    onKeyDown: (event: KeyboardEvent) => {
      const step = edgeStep(event, isRightToLeft);
      if (step === 0) return;
      event.preventDefault();
      event.stopPropagation();
      onResize(Math.max(leastWidth, width + step));
    },
  };
}
