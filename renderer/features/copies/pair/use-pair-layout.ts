import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../../shared/model/span';
import { blockIndexAt } from '../../../../shared/text/blocks';
import type { LoadedPair, LoadedSide } from '../../../state/copies/loaded-pair';
import { levelPassages } from './level-passages';
import { rangeIn } from './pair-dom';

/** Where a passage stands in its column, in CSS pixels from the column's top. */
export interface Bar {
  readonly top: number;
  readonly height: number;
}

export interface PairLayout {
  readonly a: readonly Bar[];
  readonly b: readonly Bar[];
}

interface Column {
  readonly element: HTMLElement;
  readonly side: LoadedSide;
}

function barOf({ element, side }: Column, words: Span): Bar {
  const box = rangeIn(element, side, words)?.getBoundingClientRect();
  const from = element.getBoundingClientRect().top;
  return box === undefined ? { top: 0, height: 0 } : { top: box.top - from, height: box.height };
}

function clearRoom({ element }: Column): void {
  for (const paragraph of element.children) {
    if (paragraph instanceof HTMLElement) paragraph.style.paddingBlockStart = '';
  }
}

function makeRoom({ element }: Column, room: ReadonlyMap<number, number>): void {
  for (const [index, pixels] of room) {
    const paragraph = element.children[index];
    if (paragraph instanceof HTMLElement) paragraph.style.paddingBlockStart = `${pixels}px`;
  }
}

function layOut(pair: LoadedPair, a: Column, b: Column): PairLayout {
  clearRoom(a);
  clearRoom(b);
  const room = levelPassages(
    pair.passages.map((passage) => ({
      topOfA: barOf(a, passage.shown.a).top,
      topOfB: barOf(b, passage.shown.b).top,
      paragraphOfA: blockIndexAt(a.side.blocks, passage.shown.a.start),
      paragraphOfB: blockIndexAt(b.side.blocks, passage.shown.b.start),
    })),
  );
  makeRoom(a, room.a);
  makeRoom(b, room.b);
  return {
    a: pair.passages.map((passage) => barOf(a, passage.shown.a)),
    b: pair.passages.map((passage) => barOf(b, passage.shown.b)),
  };
}

/** Keeps aligned passages level, and says where they stand; anew when there is another width. */
export function usePairLayout(
  pair: LoadedPair,
  a: RefObject<HTMLElement | null>,
  b: RefObject<HTMLElement | null>,
): PairLayout | null {
  const [layout, setLayout] = useState<PairLayout | null>(null);
  useLayoutEffect(() => {
    const [elementA, elementB] = [a.current, b.current];
    if (elementA === null || elementB === null) return;
    let width = -1;
    const lay = () => {
      if (elementA.clientWidth === width) return;
      width = elementA.clientWidth;
      const [inA, inB] = [
        { element: elementA, side: pair.sides.a },
        { element: elementB, side: pair.sides.b },
      ];
      setLayout(layOut(pair, inA, inB));
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(elementA);
    return () => observer.disconnect();
  }, [pair, a, b]);
  return layout;
}
