import { pushTo } from '../../../../shared/text/push-to';
import type { LoadedPair } from '../../../state/copies/loaded-pair';
import { changeOf, type DifferenceName, differenceNames, nameOf } from './differences';
import { rangeIn } from './pair-dom';

/** Words that stand in the place of others, or that only one side has. */
type Change = 'changed' | 'removed' | 'added';
const changes: readonly Change[] = ['changed', 'removed', 'added'];

const nameOfHighlight = (change: Change, name: DifferenceName) => `copy-${change}-${name}`;

const passageName = 'copy-passage';
const chosenName = 'copy-chosen';

/** Every name these texts are painted under; their looks stand in PairTexts.module.css. */
const names = [
  passageName,
  chosenName,
  ...changes.flatMap((change) => differenceNames.map((name) => nameOfHighlight(change, name))),
];

/** What of a pair is painted where. */
export interface PaintedPair {
  readonly pair: LoadedPair;
  readonly columns: { readonly a: Element; readonly b: Element };
  readonly chosen: number | null;
  /** Whether the first article came from the second: what only it has was added, not left out. */
  readonly isFromSecond: boolean;
}

type Gathered = Map<string, Range[]>;

function gather(into: Gathered, name: string, range: Range | null): void {
  if (range === null || range.collapsed) return;
  pushTo(into, name, range);
}

function rangesOf({ pair, columns, chosen, isFromSecond }: PaintedPair): Gathered {
  const found: Gathered = new Map();
  for (const [index, { shown, differences }] of pair.passages.entries()) {
    const inA = rangeIn(columns.a, pair.sides.a, shown.a);
    const inB = rangeIn(columns.b, pair.sides.b, shown.b);
    for (const range of [inA, inB]) {
      gather(found, passageName, range);
      if (index === chosen) gather(found, chosenName, range);
    }
    for (const difference of differences) {
      const [name, change] = [nameOf(difference), changeOf(difference)];
      const [ofA, ofB]: [Change, Change] =
        change === 'changed'
          ? ['changed', 'changed']
          : isFromSecond
            ? ['added', 'removed']
            : ['removed', 'added'];
      gather(found, nameOfHighlight(ofA, name), rangeIn(columns.a, pair.sides.a, difference.a));
      gather(found, nameOfHighlight(ofB, name), rangeIn(columns.b, pair.sides.b, difference.b));
    }
  }
  return found;
}

/**
 * Paints passages and what differs in them over the two texts with the CSS Custom Highlight API (W3C
 * CSS Custom Highlight API Module Level 1): no element is added within a line, so no letter can move.
 * @returns what takes all of it away.
 */
export function paintPair(painted: PaintedPair): () => void {
  for (const [name, ranges] of rangesOf(painted)) {
    const highlight = new Highlight(...ranges);
    highlight.priority = name === passageName ? 0 : name === chosenName ? 1 : 2;
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of names) CSS.highlights.delete(name);
  };
}
