import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by name, as `#rrggbb`; the dark one names only those that differ. */
function coloursAfter(selector: string): Record<string, string> {
  const start = source.indexOf(selector);
  const block = source.slice(start, source.indexOf('}', start));
  const found = block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', colour = '']) => [name, colour]));
}

const light = coloursAfter(':root {');
const themes = { light, dark: { ...light, ...coloursAfter(":root[data-theme='dark'] {") } };

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [a, b] = [luminance(one), luminance(two)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(Object.entries(themes))('the inks of the %s theme', (_, colours) => {
  it.each(['ink', 'ink-2', 'ink-3'])('%s can be read on every ground', (ink) => {
    for (const ground of ['paper', 'desk', 'raised']) {
      const ratio = contrast(colours[ink] ?? '', colours[ground] ?? '');
      expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells what is dimmed from what is not', () => {
    expect(contrast(colours.ink ?? '', colours['ink-3'] ?? '')).toBeGreaterThan(2);
  });
});
