import type { Place } from '../text/article-dom';

/** An end of a relation on the page: the first and the last line of its words; CSS pixels. */
export interface EndPlace {
  readonly first: Place;
  readonly last: Place;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a relation is drawn, relative to what its ends are measured in; CSS pixels. */
export interface RelationPath {
  /** From the one end to the other, as the data of an SVG path. */
  readonly line: string;
  /** The head at the end that the relation leads to. */
  readonly head: string;
  /** The middle of the chip with the relation's name. */
  readonly chip: Point;
}

/** How far inside the edges of its words a line begins or ends; CSS pixels. */
const inset = 12;
/** How far into the box of a line of text the drawing reaches: the letters stand further inside. */
const reach = 5;
/** The least distance across the page of two ends on one line. */
const leastReach = 28;
/** The head's half width and its height. */
const head = { across: 4, along: 7 };

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** The place in some words across the page that is nearest to another. */
function nearest({ left, right }: Place, x: number): number {
  const margin = Math.min(inset, (right - left) / 2);
  return clamp(x, left + margin, right - margin);
}

function middle({ left, right }: Place): number {
  return (left + right) / 2;
}

/** On one line an arc needs some room: of words around others it then begins at their far edge. */
function apart(from: Place, to: Place): [from: number, to: number] {
  const x = nearest(to, middle(from));
  const near = nearest(from, x);
  if (Math.abs(near - x) >= leastReach) return [near, x];
  const [left, right] = [nearest(from, from.left), nearest(from, from.right)];
  const end = middle(to);
  const far = Math.abs(left - end) > Math.abs(right - end) ? left : right;
  return Math.abs(far - end) >= leastReach ? [far, end] : [end + leastReach, end];
}

function isOneLine(a: Place, b: Place): boolean {
  return middleOf(a) > b.top && middleOf(a) < b.bottom;
}

function middleOf({ top, bottom }: Place): number {
  return (top + bottom) / 2;
}

function headAt({ x, y }: Point, isDown: boolean): string {
  const back = y + (isDown ? -head.along : head.along);
  return `M ${x - head.across} ${back} L ${x} ${y} L ${x + head.across} ${back}`;
}

/** Two lines of text, of which one has words of each end and which are nearest to each other. */
function nearestLines(from: EndPlace, to: EndPlace): [from: Place, to: Place] {
  if (middleOf(from.last) < to.first.top) return [from.last, to.first];
  if (middleOf(to.last) < from.first.top) return [from.first, to.last];
  return isOneLine(from.last, to.last) ? [from.last, to.last] : [from.first, to.first];
}

/** Where a cubic curve is at a part of its way, from 0 to 1. */
function along([p0, p1, p2, p3]: readonly [Point, Point, Point, Point], t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return {
    x: a * p0.x + b * p1.x + c * p2.x + d * p3.x,
    y: a * p0.y + b * p1.y + c * p2.y + d * p3.y,
  };
}

/** Ends so near to each other have no line of text between them; CSS pixels. */
const glance = 60;
/** How far from the looked-at end the chip else stands: in the gap after its line, and off the head; CSS pixels. */
const chipDistance = { from: 10, to: 18 };

/** How far along its way the chip stands: half-way, or near the end that is looked at. */
function chipPart(distance: number, lookedAt: RelationSide): number {
  if (distance <= glance) return 0.5;
  // Its handles being half as long as the way, a curve begins and ends one and a half times as fast.
  const part = chipDistance[lookedAt] / (1.5 * distance);
  return lookedAt === 'from' ? part : 1 - part;
}

/** An end of a relation. */
export type RelationSide = 'from' | 'to';

/**
 * Draws a relation between words: over their line where both stand on one, else from line to line
 * through what is between them. Works for any direction of writing: only places count.
 * @param lookedAt the end near which the chip stands where lines of text are between the two.
 */
export function relationPath(
  from: EndPlace,
  to: EndPlace,
  lookedAt: RelationSide = 'from',
): RelationPath {
  const [start, end] = nearestLines(from, to);
  return isOneLine(start, end) ? arc(start, end) : curve(start, end, lookedAt);
}

function drawn(points: readonly [Point, Point, Point, Point], isDown: boolean, part: number) {
  const [p0, p1, p2, p3] = points;
  return {
    line: `M ${p0.x} ${p0.y} C ${p1.x} ${p1.y}, ${p2.x} ${p2.y}, ${p3.x} ${p3.y}`,
    head: headAt(p3, isDown),
    chip: along(points, part),
  };
}

function arc(start: Place, end: Place): RelationPath {
  const [x1, x2] = apart(start, end);
  const y = Math.min(start.top, end.top) + reach;
  const top = y - clamp(Math.abs(x1 - x2) / 6, 14, 26);
  const points = [
    { x: x1, y },
    { x: x1, y: top },
    { x: x2, y: top },
    { x: x2, y },
  ] as const;
  return drawn(points, true, 0.5);
}

function curve(start: Place, end: Place, lookedAt: RelationSide): RelationPath {
  const isDown = start.top < end.top;
  const x2 = nearest(end, middle(start));
  const x1 = nearest(start, x2);
  const y1 = isDown ? start.bottom - reach : start.top + reach;
  const y2 = isDown ? end.top + reach : end.bottom - reach;
  const bend = Math.max(10, Math.abs(y2 - y1) / 2) * (isDown ? 1 : -1);
  const points = [
    { x: x1, y: y1 },
    { x: x1, y: y1 + bend },
    { x: x2, y: y2 - bend },
    { x: x2, y: y2 },
  ] as const;
  return drawn(points, isDown, chipPart(Math.abs(y2 - y1), lookedAt));
}

/** The height that one chip takes; CSS pixels. */
const chipHeight = 22;
/** The width of a chip by its letters; rather too much. */
function chipWidth(name: string): number {
  return name.length * 8 + 18;
}

interface Chip extends Point {
  readonly name: string;
}

/**
 * Moves chips down until none covers one before it, and from the edges into the page.
 * @param width of the page; CSS pixels.
 */
export function spreadChips(chips: readonly Chip[], width: number): Point[] {
  const placed: Chip[] = [];
  for (const chip of chips) {
    const half = chipWidth(chip.name) / 2;
    const x = clamp(chip.x, half, width - half);
    const covers = (y: number) =>
      placed.some(
        (one) =>
          Math.abs(one.y - y) < chipHeight && Math.abs(one.x - x) < half + chipWidth(one.name) / 2,
      );
    let { y } = chip;
    while (covers(y)) y += chipHeight;
    placed.push({ name: chip.name, x, y });
  }
  return placed.map(({ x, y }) => ({ x, y }));
}
