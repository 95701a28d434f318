import type { Colour } from '../model/codebook';
import { contrast } from './contrast';

type Theme = 'light' | 'dark';
const themes: readonly Theme[] = ['light', 'dark'];

/** The page that labels are shown on; the same as in the tokens of the window. */
export const paper: Readonly<Record<Theme, string>> = { light: '#fdfbf6', dark: '#1c1a16' };

/** What the colours of labels are in each theme; the same as in the tokens of the window. */
export const palette: Readonly<Record<Colour, Readonly<Record<Theme, string>>>> = {
  rubric: { light: '#a8382a', dark: '#ea8d78' },
  lapis: { light: '#1f5686', dark: '#86b8e2' },
  malachite: { light: '#2b6a4b', dark: '#83c8a3' },
  gold: { light: '#7c5606', dark: '#e0b65b' },
  violet: { light: '#654a86', dark: '#c3a6e6' },
  ink: { light: '#5d554a', dark: '#b3a999' },
};

/** `#rrggbb` of each colour on light paper: what other programs are told. */
export const lightColours = Object.fromEntries(
  Object.entries(palette).map(([name, { light }]) => [name, light]),
) as Readonly<Record<Colour, string>>;

/** The contrast of a label's colour on the page, in the theme where it is less. */
export function leastContrast(colour: Colour): number {
  return Math.min(...themes.map((theme) => contrast(palette[colour][theme], paper[theme])));
}
