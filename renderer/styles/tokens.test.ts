import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../shared/codebook/contrast';
import { palette, paper } from '../../shared/codebook/palette';

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

describe.each(['light', 'dark'] as const)('the palette of labels in the %s theme', (theme) => {
  const colours = themes[theme];

  it('is what the page shows', () => {
    const shown = Object.keys(palette).map((name) => {
      // What has no colour of its own among the tokens is shown in the second ink.
      return [name, name === 'ink' ? colours['ink-2'] : colours[name]];
    });
    const said = Object.entries(palette).map(([name, values]) => [name, values[theme]]);
    expect(said).toEqual(shown);
    expect(paper[theme]).toBe(colours.paper);
  });

  it('can be read', () => {
    for (const [name, values] of Object.entries(palette)) {
      expect(contrast(values[theme], paper[theme]), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});
