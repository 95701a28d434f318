import { foldForSearch } from '../text/fold-arabic';
import { titleWords } from '../text/news-words';
import { plainWord } from './known-names';

/** Titles besides those of news that have the article, and are no part of a name. */
const otherTitles =
  'الجنرال الفريق المهندس الأستاذ الأستاذة الحاج الإمام البابا القس الآنسة المرحوم الشهيد الأميرة الملكة الشيخة ' +
  'دكتور معالي سعادة سمو فخامة جلالة president minister mr mrs ms dr prof sheikh king prince sir';

/** Words before a name that are no part of it, folded: `الوزير بلينكن`, but not `وزير الخارجية`. */
const titles = new Set(
  [...titleWords.filter((word) => word.startsWith('ال')), ...otherTitles.split(' ')].map(
    foldForSearch,
  ),
);

/** What stands between the parts of a name, and is left out by some. */
const links = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'de',
  'van',
  'von',
  'al',
  'el',
  'bin',
  'ibn',
  'the',
  'of',
]);

/** First parts that are one name with the word after them, written together by some. */
const firstParts = /^(?:عبد|ابو|ابا|ابي|ام|abd|abu)$/;

/** A word as it is written and as it is folded. */
interface Token {
  readonly word: string;
  readonly folded: string;
}

/** Puts such a part and the word after it together. */
function joined(tokens: readonly Token[]): Token[] {
  const parts: Token[] = [];
  for (const token of tokens) {
    const last = parts.at(-1)?.folded ?? '';
    if (firstParts.test(last)) {
      const whole = last.replace(/^اب[اي]$/, 'ابو') + token.folded;
      parts[parts.length - 1] = { word: whole, folded: whole };
    } else parts.push(token);
  }
  return parts;
}

/** The Latin article, written on with a sign: `al-Sisi`. */
const latinArticle = /(?<![\p{L}])(?:al|el|as|ar|ad|an|ash)[-’']/gu;

/**
 * The words by which a name is compared: folded, without titles before it, what links its parts, and
 * the article. A name that is nothing but such words keeps them.
 */
export function nameWords(name: string): string[] {
  const plainLatin = name.toLowerCase().replace(latinArticle, '');
  const words = plainLatin.match(/[\p{L}\p{M}\p{N}\u0640]+/gu) ?? [];
  const all = joined(words.map((word) => ({ word, folded: foldForSearch(word) })));
  const first = all.findIndex(({ folded }) => !titles.has(folded));
  const own = all.slice(Math.max(first, 0)).filter(({ folded }) => !links.has(folded));
  return (own.length === 0 ? all : own)
    .map(({ word, folded }) => plainWord(word, folded))
    .filter((word) => word !== '');
}
