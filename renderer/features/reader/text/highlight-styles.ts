import { blockAttribute } from './article-page';
import { type HighlightLook, highlightName } from './highlight-names';
import { litAttribute } from './lit-window';

/** Fill strengths in percent of the colour over the page, by lane. */
const fillStrength = {
  plain: [18, 28, 36],
  hovered: [42, 42, 42],
  selected: [52, 52, 52],
} as const;
/** Under what is only underlined a fill shows only while it is pointed at or selected. */
const faintFill = { plain: 0, hovered: 24, selected: 32 } as const;
/** Only what is selected has a firmer line: who sees no colours tells it by that from what is pointed at. */
const lineWidth = { fill: 1.5, line: 3, wave: 1.5 } as const;
const selectedLineWidth = { fill: 3, line: 5, wave: 3 } as const;
/**
 * The line's distance from the letters by lane, in em. Entities lie just below the dots of ي and ب,
 * claims further down, so that both show where an entity stands inside a claim.
 */
const lineOffset = {
  line: [0.28, 0.38, 0.48],
  wave: [0.34, 0.44, 0.54],
  fill: [0.56, 0.64, 0.72],
} as const;
/** One's own word is a firm line, another's dotted, nobody's dashed. */
const lineStyle = { mine: 'solid', other: 'dotted', suggested: 'dashed' } as const;

function declarations({ form, colour, lane, voice, state }: HighlightLook): string {
  const ink = `var(--${colour})`;
  const strength = form === 'fill' ? fillStrength[state][lane] : faintFill[state];
  // Dimmed words are full ink again on a fill, where the fainter one would be hard to read.
  const fill =
    strength === 0
      ? ''
      : `background-color: color-mix(in srgb, ${ink} ${strength}%, transparent); color: var(--ink);`;
  const width = (state === 'selected' ? selectedLineWidth : lineWidth)[form];
  const style = form === 'wave' && voice === 'mine' ? 'wavy' : lineStyle[voice];
  return (
    fill +
    `text-decoration: underline ${style} ${width}px ${ink};` +
    `text-underline-offset: ${lineOffset[form][lane]}em;` +
    'text-decoration-skip-ink: none;'
  );
}

let sheet: CSSStyleSheet | null = null;
const known = new Set<string>();

/**
 * Makes sure that a look has its rule. A constructed sheet, because the page's policy allows no
 * inline styles; colours are the theme's variables, so a change of theme needs nothing here. The
 * browser works every rule out for every element it is for, so there are rules only for looks in
 * use, and only for paragraphs near the screen (measured: with all looks for all of 340 paragraphs,
 * a layout took 6.6 s).
 */
export function ensureHighlightStyle(look: HighlightLook): void {
  const name = highlightName(look);
  if (known.has(name)) return;
  known.add(name);
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const selector = `[${litAttribute}] > [${blockAttribute}]::highlight(${name})`;
  sheet.insertRule(`${selector} { ${declarations(look)} }`, sheet.cssRules.length);
}
