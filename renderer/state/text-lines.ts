import type { Utf16Offset } from '../../shared/model/span';
import type { StepDirection } from '../../shared/text/steps';
import type { App } from './app';

/** What only the page knows of the text: how it is broken into lines on the screen. */
export interface TextLines {
  /**
   * The place on the next line (1) or the one before (-1).
   * @param column across the page in CSS pixels; `null` takes that of `from`.
   */
  lineStep(
    from: Utf16Offset,
    direction: StepDirection,
    column: number | null,
  ): { readonly offset: Utf16Offset; readonly column: number } | null;
  /** The start (-1) or the end (1) of the line in reading order. */
  lineEdge(from: Utf16Offset, direction: StepDirection): Utf16Offset | null;
  /** The first place of the text that is in view. */
  firstInView(): Utf16Offset | null;
}

const linesOfWindow = new WeakMap<App, TextLines>();

/** Tells the app of the lines of the open article; `null` when its page goes away. */
export function provideLines(app: App, lines: TextLines | null): void {
  if (lines === null) linesOfWindow.delete(app);
  else linesOfWindow.set(app, lines);
}

/** The lines of the open article, while it is on the screen. */
export function linesOf(app: App): TextLines | undefined {
  return linesOfWindow.get(app);
}
