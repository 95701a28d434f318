import type { Lane } from '../../../../shared/analysis/lanes';
import type { RecordId } from '../../../../shared/model/ids';
import type { Span } from '../../../../shared/model/span';
import type { PlacedAnnotation, Placement } from '../../../state/placement';
import type { ArticleDom } from './article-dom';
import { lanesIn } from './highlight-lanes';
import {
  type HighlightLook,
  type HighlightState,
  highlightName,
  priorityOf,
} from './highlight-names';
import { ensureHighlightStyle } from './highlight-styles';

/** What there is to paint, and how each of it looks while nobody points at it. */
export interface Scene {
  readonly placement: Placement;
  readonly lookOf: (entry: PlacedAnnotation, lane: Lane) => HighlightLook;
}

interface Painted {
  readonly name: string;
  readonly range: Range;
}

/**
 * Paints spans over the text with the CSS Custom Highlight API (W3C CSS Custom Highlight API
 * Module Level 1): no element is added, so no letter can move. The browser goes through all its
 * ranges at each change, so only those near the screen are given to it. Only what changed is
 * touched, and only this painter's own entries of the browser's registry.
 */
export class HighlightPainter {
  private readonly painted = new Map<PlacedAnnotation, Painted>();
  private readonly names = new Set<string>();
  private scene: Scene | null = null;
  private lanes: ReadonlyMap<PlacedAnnotation, Lane> = new Map();
  private window: Span | null = null;
  private selected: RecordId | null = null;
  private hovered: RecordId | null = null;

  constructor(private readonly dom: ArticleDom) {}

  /** Shows another scene, or the same one changed. */
  showScene(scene: Scene): void {
    this.scene = scene;
    this.assignLanes();
    this.paint();
  }

  /** Shows the part of the scene that overlaps a stretch of the text. */
  showWindow(window: Span | null): void {
    this.window = window;
    this.assignLanes();
    this.paint();
  }

  /** Makes the annotations with these ids stand out. */
  pointAt(selected: RecordId | null, hovered: RecordId | null): void {
    this.selected = selected;
    this.hovered = hovered;
    this.paint();
  }

  /** Takes all highlights of this painter away. */
  clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.names.clear();
    this.painted.clear();
  }

  private assignLanes(): void {
    const { scene, window } = this;
    if (scene !== null && window !== null) this.lanes = lanesIn(scene.placement.placed, window);
  }

  private paint(): void {
    const { scene, window } = this;
    if (scene === null || window === null) return;
    const wanted = scene.placement.index.overlapping(window.start, window.end);
    const kept = new Set(wanted);
    for (const [entry, painted] of this.painted) if (!kept.has(entry)) this.erase(entry, painted);
    for (const entry of wanted) this.draw(entry, scene.lookOf(entry, this.lanes.get(entry) ?? 0));
  }

  private stateOf(id: RecordId): HighlightState {
    if (id === this.selected) return 'selected';
    return id === this.hovered ? 'hovered' : 'plain';
  }

  private draw(entry: PlacedAnnotation, plain: HighlightLook): void {
    const look = { ...plain, state: this.stateOf(entry.annotation.id) };
    const name = highlightName(look);
    const before = this.painted.get(entry);
    if (before?.name === name) return;
    if (before !== undefined) this.erase(entry, before);
    const range = before?.range ?? this.dom.toRange(entry.span);
    if (range === null) return;
    this.highlight(name, look).add(range);
    this.painted.set(entry, { name, range });
  }

  private erase(entry: PlacedAnnotation, { name, range }: Painted): void {
    CSS.highlights.get(name)?.delete(range);
    this.painted.delete(entry);
  }

  private highlight(name: string, look: HighlightLook): Highlight {
    const known = CSS.highlights.get(name);
    if (known !== undefined) return known;
    ensureHighlightStyle(look);
    const highlight = new Highlight();
    highlight.priority = priorityOf(look);
    CSS.highlights.set(name, highlight);
    this.names.add(name);
    return highlight;
  }
}
