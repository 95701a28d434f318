import type { Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Relations as they are met in the reader: the strip at its foot, the list on a note, the lines. */
export class RelationsInReader {
  /** What stands at the foot of the page while the other end is looked for. */
  readonly strip: Locator;
  /** The relations on the selected note. */
  readonly rows: Locator;
  readonly lines: Locator;

  constructor(private readonly page: Page) {
    this.strip = page.getByTestId('relating-strip');
    this.rows = page.locator('[data-relation]');
    this.lines = page.locator('[data-relation-line]');
  }

  /** Presses a type of relation in the dialog. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name }).click();
  }

  /** Where the drawn lines begin and end in the window, in CSS pixels. */
  tips(): Promise<{ from: Point; to: Point; id: string }[]> {
    return this.lines.evaluateAll((lines) =>
      lines.map((line) => {
        const way = line.querySelector('path') as SVGPathElement;
        const { left, top } = (way.ownerSVGElement as SVGSVGElement).getBoundingClientRect();
        const at = (length: number) => {
          const { x, y } = way.getPointAtLength(length);
          return { x: x + left, y: y + top };
        };
        const id = line.getAttribute('data-relation-line') ?? '';
        return { id, from: at(0), to: at(way.getTotalLength()) };
      }),
    );
  }
}
