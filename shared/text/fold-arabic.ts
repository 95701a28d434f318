/** Letters that are written for one another; the folded form is the one on the right. */
const letterGroups: readonly (readonly [letters: string, folded: string])[] = [
  ['أإآٱ', 'ا'],
  ['ىی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
];
const foldedLetter = new Map(
  letterGroups.flatMap(([letters, folded]) => [...letters].map((letter) => [letter, folded])),
);

/** Tashkeel, Koranic marks, the superscript alef, tatweel and invisible direction marks. */
const dropped =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function foldCharacter(character: string): string {
  return foldedLetter.get(character) ?? foldedDigit(character);
}

/** Arabic-Indic and Persian digits become Latin ones. */
function foldedDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return character;
}

/**
 * Folds a query or a title so that spellings of one word meet: without tashkeel and tatweel, one
 * alef, one ya, one ha; Persian letters and all digits as their common form; Latin in lower case.
 * The rules are those of Lucene's ArabicNormalizer, and ؤ and ئ besides. Offsets are not kept.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .replace(dropped, '')
    .replace(
      /[\u0622-\u0626\u0629\u0649\u0660-\u0669\u0671\u06a9\u06cc\u06f0-\u06f9]/g,
      foldCharacter,
    )
    .toLowerCase();
}
