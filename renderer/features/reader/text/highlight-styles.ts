import { paletteColours } from '../../../../shared/model/codebook';
import { blockAttribute } from './article-dom';
import { type HighlightLook, highlightName } from './highlight-names';

/** Fill strengths in percent of the colour over the page. */
const fillStrength = { plain: [20, 30], hovered: [38, 38], selected: [48, 48] } as const;
const lineWidth = { fill: 1.5, line: 3 } as const;
const selectedLineWidth = { fill: 3, line: 5 } as const;
/**
 * The line's distance from the letters by lane, in em. Entities lie just below the dots of ي and ب,
 * claims further down, so that both show where an entity stands inside a claim.
 */
const lineOffset = { line: [0.28, 0.4], fill: [0.54, 0.64] } as const;

function declarations({ form, colour, lane, isMine, state }: HighlightLook): string {
  const ink = `var(--${colour})`;
  const isStrong = state !== 'plain';
  const strength = fillStrength[state][lane];
  const fill =
    form === 'fill' || isStrong
      ? `background-color: color-mix(in srgb, ${ink} ${form === 'fill' ? strength : 16}%, transparent);`
      : '';
  const width = (isStrong ? selectedLineWidth : lineWidth)[form];
  const style = isMine ? 'solid' : 'dotted';
  return (
    fill +
    `text-decoration: underline ${style} ${width}px ${ink};` +
    `text-underline-offset: ${lineOffset[form][lane]}em;` +
    'text-decoration-skip-ink: none;'
  );
}

function allLooks(): HighlightLook[] {
  return (['fill', 'line'] as const).flatMap((form) =>
    paletteColours.flatMap((colour) =>
      ([0, 1] as const).flatMap((lane) =>
        [true, false].flatMap((isMine) =>
          (['plain', 'hovered', 'selected'] as const).map((state) => ({
            form,
            colour,
            lane,
            isMine,
            state,
          })),
        ),
      ),
    ),
  );
}

/**
 * One rule for each look, made once. A constructed sheet, because the page's policy allows no
 * inline styles; colours are the theme's variables, so a change of theme needs nothing here. The
 * rules are for paragraphs alone: unscoped, the browser works them out for every element of the page
 * at each change (measured: 35 ms of a gesture instead of 1).
 */
export function installHighlightStyles(): void {
  const sheet = new CSSStyleSheet();
  const rules = allLooks().map(
    (look) => `[${blockAttribute}]::highlight(${highlightName(look)}) { ${declarations(look)} }`,
  );
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
