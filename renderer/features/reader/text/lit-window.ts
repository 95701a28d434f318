import type { Span } from '../../../../shared/model/span';
import type { ArticlePage } from './article-page';

/** The attribute of chunks near the screen: only they show highlights, and only they are styled for them. */
export const litAttribute = 'data-lit';

/**
 * How far beyond the screen chunks are lit, so that scrolling meets painted text. The browser paints
 * all highlighted paragraphs anew in every frame in which any style changes.
 */
const ahead = '600px';

/** So many chunks are lit before anything has been laid out: more than a screen. */
const litAtFirst = 2;

type Listener = () => void;

/**
 * Follows which chunks of the article are near the screen. The browser tells after it has laid out
 * a frame; nothing is measured here, so following costs no layout.
 */
export class LitWindow {
  private readonly lit = new Set<Element>();
  private readonly listeners = new Set<Listener>();
  private readonly observer: IntersectionObserver;
  private isPrinting = false;
  private span: Span | null = null;

  constructor(
    root: HTMLElement,
    private readonly page: ArticlePage,
  ) {
    const { chunks } = page;
    for (const chunk of chunks.slice(0, litAtFirst)) this.light(chunk);
    this.refresh();
    this.observer = new IntersectionObserver((entries) => this.follow(entries), {
      root: root.closest('[data-scroller]'),
      rootMargin: `${ahead} 0px`,
    });
    for (const chunk of chunks) this.observer.observe(chunk);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  /** The stretch of text near the screen; all of it on paper. `null` for an article without text. */
  get current(): Span | null {
    return this.span;
  }

  /** The chunks near the screen, in no order. */
  get chunks(): ReadonlySet<Element> {
    return this.lit;
  }

  /** Calls back when the stretch is another one. @returns ends that. */
  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The stretch, for `useSyncExternalStore`: the same object while it is the same. */
  snapshot = (): Span | null => this.span;

  /** Lets go of the page. */
  close(): void {
    this.observer.disconnect();
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    for (const chunk of this.lit) chunk.removeAttribute(litAttribute);
  }

  private light(chunk: Element): void {
    this.page.fillChunk(chunk);
    this.lit.add(chunk);
    chunk.setAttribute(litAttribute, '');
  }

  private darken(chunk: Element): void {
    this.lit.delete(chunk);
    chunk.removeAttribute(litAttribute);
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    if (this.isPrinting) return;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.light(target);
      else this.darken(target);
    }
    this.refresh();
  }

  private print = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    for (const chunk of this.page.chunks) {
      if (this.isPrinting) this.light(chunk);
      else {
        // Observed anew, each chunk is told of again.
        this.observer.unobserve(chunk);
        this.observer.observe(chunk);
      }
    }
    this.refresh();
  };

  private refresh(): void {
    const spans = [...this.lit].flatMap((chunk) => this.page.textOf(chunk)?.span ?? []);
    const [first] = spans;
    if (first === undefined) return;
    let { start, end } = first;
    for (const span of spans) {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
    if (this.span?.start === start && this.span.end === end) return;
    this.span = { start, end };
    for (const listener of this.listeners) listener();
  }
}
