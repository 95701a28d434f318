import type { Span, Utf16Offset } from '../../../../shared/model/span';
import { utf16 } from '../../../../shared/model/span';
import { blockIndexAt } from '../../../../shared/text/blocks';
import type { LoadedSide } from '../../../state/copies/loaded-pair';

/** The node and offset of a place in a column whose children are the blocks of an article, in order. */
function locate(column: Element, { blocks }: LoadedSide, offset: Utf16Offset, isEnd: boolean) {
  const index = blockIndexAt(blocks, utf16(isEnd && offset > 0 ? offset - 1 : offset));
  const [block, element] = [blocks[index], column.children[index]];
  if (block === undefined || element === undefined) return null;
  const node = element.firstChild;
  if (node === null) return { node: element, offset: 0 };
  return { node, offset: Math.min(offset, block.end) - block.start };
}

/** The DOM range of words of an article in its column. */
export function rangeIn(column: Element, side: LoadedSide, { start, end }: Span): Range | null {
  const [from, to] = [locate(column, side, start, false), locate(column, side, end, true)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
