import { type Span, span } from '../model/span';
import { baseDirection } from './base-direction';
import { splitBlocks } from './blocks';

/** The explicit controls of Unicode Standard Annex #9, by their short names there. */
const controls = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
} as const;

type Sign = keyof typeof controls;
export type BidiControl = (typeof controls)[Sign];

/**
 * What is wrong with a control. `override`: letters are forced against their own direction.
 * `reorders`: a stretch is laid in a direction that is not its own, so its parts change places.
 * `unclosed`: it acts on to the end of the line. `unopened`: it ends nothing.
 */
export type BidiFault = 'override' | 'reorders' | 'unclosed' | 'unopened';

/** A control that makes what is read differ from what is written, or may. */
export interface BidiFinding {
  readonly fault: BidiFault;
  readonly control: BidiControl;
  /** The line it stands in, as its index among the blocks of the text. */
  readonly block: number;
  /** From the control to what ends it, or to the end of the line; UTF-16 units. */
  readonly span: Span;
}

const anyControl = /[\u202a-\u202e\u2066-\u2069]/g;
const isolateOpeners: readonly BidiControl[] = ['LRI', 'RLI', 'FSI'];
const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const strongLtr = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

interface Opened {
  readonly control: BidiControl;
  readonly at: number;
}

function directionForced(control: BidiControl): 'ltr' | 'rtl' | null {
  if (control === 'LRE' || control === 'LRO' || control === 'LRI') return 'ltr';
  return control === 'RLE' || control === 'RLO' || control === 'RLI' ? 'rtl' : null;
}

/** Whether an override turns letters or numbers round that would run the other way. */
function forcesLetters(control: BidiControl, inside: string): boolean {
  if (control === 'LRO') return strongRtl.test(inside);
  // Digits run left to right in Arabic, too.
  return strongLtr.test(inside) || /\p{Nd}{2}/u.test(inside);
}

/**
 * Whether a stretch laid in a direction is not laid in its own: most of its letters run the other
 * way, and there is more than one word that could change places.
 */
function changesPlaces(control: BidiControl, inside: string): boolean {
  const forced = directionForced(control);
  const own = baseDirection(inside);
  const words = inside.replace(anyControl, '').trim().split(/\s+/);
  return forced !== null && own !== null && own !== forced && words.length > 1;
}

/** What a control does to the text behind it; `null` where it does no harm. */
function faultOf(control: BidiControl, inside: string, isClosed: boolean): BidiFault | null {
  const isOverride = control === 'LRO' || control === 'RLO';
  if (isOverride && forcesLetters(control, inside)) return 'override';
  if (!isClosed) return 'unclosed';
  return !isOverride && changesPlaces(control, inside) ? 'reorders' : null;
}

/** Looks through one line: controls never act beyond it (rule X8). */
class LineScan {
  private readonly open: Opened[] = [];
  readonly findings: BidiFinding[] = [];

  constructor(
    private readonly text: string,
    private readonly line: Span,
    private readonly block: number,
  ) {}

  take(control: BidiControl, at: number): void {
    if (control === 'PDI') this.closeIsolate(at);
    else if (control === 'PDF') this.closeEmbedding(at);
    else this.open.push({ control, at });
  }

  finish(): void {
    while (this.open.length > 0) this.end(this.open.pop(), this.line.end, false);
    this.findings.sort((a, b) => a.span.start - b.span.start);
  }

  /** Rule X6a: the isolate's end ends the embeddings that are still open in it, too. */
  private closeIsolate(at: number): void {
    const opener = this.open.findLastIndex(({ control }) => isolateOpeners.includes(control));
    if (opener === -1) {
      this.report('unopened', 'PDI', at, at + 1);
      return;
    }
    while (this.open.length > opener + 1) this.end(this.open.pop(), at, false);
    this.end(this.open.pop(), at + 1, true);
  }

  /** Rule X7: it ends the newest embedding, but never one outside of the isolate it stands in. */
  private closeEmbedding(at: number): void {
    const last = this.open.at(-1);
    if (last === undefined || isolateOpeners.includes(last.control)) {
      this.report('unopened', 'PDF', at, at + 1);
      return;
    }
    this.end(this.open.pop(), at + 1, true);
  }

  private end(opened: Opened | undefined, end: number, isClosed: boolean): void {
    if (opened === undefined) return;
    const { control, at } = opened;
    const inside = this.text.slice(at + 1, isClosed ? end - 1 : end);
    const fault = faultOf(control, inside, isClosed);
    if (fault !== null) this.report(fault, control, at, end);
  }

  private report(fault: BidiFault, control: BidiControl, start: number, end: number): void {
    this.findings.push({ fault, control, block: this.block, span: span(start, end) });
  }
}

/**
 * Finds explicit bidi controls (Unicode Standard Annex #9) that make a text read otherwise than it is
 * written, as in the attacks of Boucher and Anderson ("Trojan Source", 2021): overrides, stretches
 * laid against their own direction, and controls without their other half. Pairs that keep a name
 * whole among words of the other direction are what the controls are for, and are not found.
 * @returns the findings in order of the text.
 */
export function findBidiFaults(text: string): BidiFinding[] {
  if (text.search(anyControl) === -1) return [];
  return splitBlocks(text).flatMap((line, block) => {
    const scan = new LineScan(text, line, block);
    for (const match of text.slice(line.start, line.end).matchAll(anyControl)) {
      scan.take(controls[match[0] as Sign], line.start + match.index);
    }
    scan.finish();
    return scan.findings;
  });
}

/** How many isolates a text ends that it did not begin, and how many it begins and doesn't end. */
function unbalancedIsolates(text: string): { unopened: number; unclosed: number } {
  let unopened = 0;
  let unclosed = 0;
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    if (sign !== '\u2069') unclosed += 1;
    else if (unclosed > 0) unclosed -= 1;
    else unopened += 1;
  }
  return { unopened, unclosed };
}

/**
 * One line as an isolate, so that it reads right among words of either direction: in its own
 * direction where that is known, in that of its first letter otherwise. Not a letter of it is
 * changed; isolates it leaves open or ends too often are balanced around it.
 * @param direction of the line; its own where it is not given.
 */
export function isolateLine(line: string, direction = baseDirection(line)): string {
  const opener = direction === null ? '\u2068' : direction === 'rtl' ? '\u2067' : '\u2066';
  const { unopened, unclosed } = unbalancedIsolates(line);
  return `${opener}${'\u2068'.repeat(unopened)}${line}${'\u2069'.repeat(unclosed)}\u2069`;
}
