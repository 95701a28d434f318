import { utf16 } from '../../../../shared/model/span';
import { type Block, blockIndexAt } from '../../../../shared/text/blocks';
import { pushTo } from '../../../../shared/text/push-to';
import type { PlacedAnnotation } from '../../../state/placement';

/** Which annotations get a note on paper; all of them are painted. */
export type NoteScope = 'claims' | 'all';

/** An annotation with its number on paper. */
export interface NumberedNote {
  readonly number: number;
  readonly entry: PlacedAnnotation;
}

/** A stretch of a paragraph, and the notes whose words end behind it. */
export interface PrintPiece {
  readonly text: string;
  readonly notes: readonly NumberedNote[];
}

/** A paragraph on paper: its text in pieces, and the notes that stand beside it. */
export interface PrintBlock {
  readonly block: Block;
  readonly pieces: readonly PrintPiece[];
  readonly notes: readonly NumberedNote[];
}

function isNoted({ annotation }: PlacedAnnotation, scope: NoteScope): boolean {
  return scope === 'all' || annotation.layer === 'claim';
}

function piecesOf(text: string, block: Block, notes: readonly NumberedNote[]): PrintPiece[] {
  const pieces: PrintPiece[] = [];
  const byEnd = [...notes].sort((a, b) => a.entry.span.end - b.entry.span.end);
  let from: number = block.start;
  while (byEnd.length > 0) {
    const end = Math.min(block.end, byEnd[0]?.entry.span.end ?? block.end);
    const here: NumberedNote[] = [];
    while (byEnd[0] !== undefined && Math.min(block.end, byEnd[0].entry.span.end) === end) {
      here.push(...byEnd.splice(0, 1));
    }
    pieces.push({ text: text.slice(from, end), notes: here });
    from = end;
  }
  pieces.push({ text: text.slice(from, block.end), notes: [] });
  return pieces;
}

/**
 * Lays out an article for paper: its paragraphs, each with the notes on the words that end in it.
 * Notes are numbered in reading order. Not a letter of the text is left out or moved.
 * @param placed the annotations, in reading order.
 */
export function planPrint(
  text: string,
  blocks: readonly Block[],
  placed: readonly PlacedAnnotation[],
  scope: NoteScope,
): PrintBlock[] {
  const byBlock = new Map<number, NumberedNote[]>();
  placed
    .filter((entry) => isNoted(entry, scope))
    .forEach((entry, index) => {
      const at = blockIndexAt(blocks, utf16(Math.max(entry.span.start, entry.span.end - 1)));
      pushTo(byBlock, at, { number: index + 1, entry });
    });
  return blocks.map((block, index) => {
    const notes = byBlock.get(index) ?? [];
    return { block, notes, pieces: piecesOf(text, block, notes) };
  });
}
