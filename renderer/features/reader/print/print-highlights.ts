import type { Codebook, Colour } from '../../../../shared/model/codebook';
import type { PlacedAnnotation } from '../../../state/placement';
import { annotationColour, formOf, type HighlightForm } from '../text/highlight-names';

/** The attribute of a paragraph on paper: the UTF-16 offset of its first letter. */
export const printedAttribute = 'data-printed';

/** The attribute of the numbers among the words, which are no part of the text. */
export const numberAttribute = 'data-number';

interface TextPiece {
  readonly start: number;
  readonly node: Text;
}

/** How a look is painted on paper: as in the reader, claims filled and underlined, all else underlined. */
function ruleOf(name: string, form: HighlightForm, colour: Colour): string {
  const ink = `var(--${colour})`;
  const look =
    form === 'fill'
      ? `background-color: color-mix(in srgb, ${ink} 18%, transparent); text-decoration: underline 1.2px ${ink}; text-underline-offset: 0.5em;`
      : `text-decoration: underline ${form === 'wave' ? 'wavy 1.2px' : '2px'} ${ink}; text-underline-offset: 0.28em; text-decoration-skip-ink: none;`;
  return `[${printedAttribute}]::highlight(${name}) { ${look} }`;
}

/** The text nodes of the article on paper with the offset each begins at, in order. */
function textPieces(sheet: HTMLElement): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const paragraph of sheet.querySelectorAll<HTMLElement>(`[${printedAttribute}]`)) {
    let start = Number(paragraph.getAttribute(printedAttribute));
    for (const node of paragraph.childNodes) {
      if (!(node instanceof Text)) continue;
      pieces.push({ start, node });
      start += node.length;
    }
  }
  return pieces;
}

/** The last piece that begins at or before an offset (binary search). */
function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

function rangeOf(pieces: readonly TextPiece[], { span }: PlacedAnnotation): Range | null {
  const first = pieceAt(pieces, span.start);
  const last = pieceAt(pieces, span.end - 1);
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(span.start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(span.end - last.start, last.node.length));
  return range;
}

/**
 * Paints annotations over the article on paper; like in the reader, no letter can move.
 * @returns takes the paint away.
 */
export function paintForPrint(
  sheet: HTMLElement,
  placed: readonly PlacedAnnotation[],
  codebook: Codebook,
): () => void {
  const sheetOfLooks = new CSSStyleSheet();
  const pieces = textPieces(sheet);
  const names = new Set<string>();
  for (const entry of placed) {
    const { annotation } = entry;
    const range = rangeOf(pieces, entry);
    if (range === null) continue;
    const form = formOf(annotation.layer);
    const colour = annotationColour(codebook, annotation);
    const name = `print-${form}-${colour}`;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    // Lines lie over fills, as on the screen.
    highlight.priority = form === 'fill' ? 0 : 1;
    highlight.add(range);
    CSS.highlights.set(name, highlight);
    if (!names.has(name)) sheetOfLooks.insertRule(ruleOf(name, form, colour));
    names.add(name);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOfLooks];
  return () => {
    for (const name of names) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (known) => known !== sheetOfLooks,
    );
  };
}
