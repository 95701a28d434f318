import { type Span, span } from '../model/span';
import { splitLines } from './blocks';
import { sentencesOfLine } from './sentences';

/**
 * The tokens of Arabic news, in the order in which the rules are tried:
 * 1. addresses: `https://…`, `www.…`, e-mail; `@name` and `#وسم` with their sign
 * 2. numbers with the signs within them: `1,554`, `٣٫٥`, `2023/10/07`, `10:30`; a sign after them is
 *    a token of its own (`5 %`, `20 $`)
 * 3. words: letters with their tashkeel and tatweel, and with numbers (`COVID19`, `و1,554`); joiners and other
 *    invisible signs between letters stay inside; an apostrophe or hyphen between two Latin letters
 *    or digits too (`F-16`, `l'Orient`). Clitics stay on: `وبغزة` is one token
 * 4. emoji, however many code points they are made of
 * 5. any other sign that can be seen, alone: `،` `؟` `«` `"` `.` `%`
 * White space and invisible signs outside of words are in no token.
 */
const rules = [
  String.raw`(?:https?:\/\/|www\.)[^\s«»"'<>،؛؟]*[^\s«»"'<>،؛؟.,!?:;\)\]]`,
  String.raw`[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+`,
  String.raw`[@#][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*`,
  String.raw`\p{Nd}+(?:[.,٫٬:\/]\p{Nd}+)+(?![\p{L}\p{M}])`,
  String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|\p{Cf}(?=[\p{L}\p{M}\p{N}])|(?<=[A-Za-z0-9])['’\-](?=[A-Za-z0-9])|(?<=\p{Nd})[.,٫٬:\/](?=\p{Nd}))*`,
  String.raw`\p{RGI_Emoji}`,
  String.raw`[^\s\p{Cf}\p{Cc}]\p{M}*`,
];
const token = new RegExp(rules.join('|'), 'gv');

/** What is certainly no part of the word before it, whatever follows. */
const endsWord = new Set([' ', '\n', '.', '،'].map((sign) => sign.charCodeAt(0)));
const [alefAlone, ya, sukun] = [0x621, 0x64a, 0x652];

/**
 * The end of a word of plain Arabic letters with their tashkeel and tatweel; `at` itself where none
 * begins there, or where the rules have to say where it ends. Most words of news are such, and the rules
 * take six times as long for them.
 */
function plainWordEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < alefAlone || first > ya) return at;
  let end = at + 1;
  let next = text.charCodeAt(end);
  while (next >= alefAlone && next <= sukun) {
    end += 1;
    next = text.charCodeAt(end);
  }
  return end === text.length || endsWord.has(next) ? end : at;
}

/** The tokens of a text in order. They don't overlap, and none has white space in it. */
export function tokensOf(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const end = plainWordEnd(text, at);
    if (end > at) {
      found.push(span(at, end));
      at = end;
    } else if (text[at] === ' ') at += 1;
    else {
      token.lastIndex = at;
      const match = token.exec(text);
      if (match === null) break;
      found.push(span(match.index, token.lastIndex));
      at = token.lastIndex;
    }
  }
  return found;
}

/** A piece of a token that was cut where spans begin or end. */
export interface TokenPart extends Span {
  /** Place of the token it is of, in the list that was cut. */
  readonly token: number;
}

/**
 * Cuts tokens at these offsets, so that a span of a name without its clitic (غزة in وبغزة) has a token
 * of its own.
 * @param cuts UTF-16 offsets, in any order; those between tokens change nothing.
 */
export function cutTokens(tokens: readonly Span[], cuts: readonly number[]): TokenPart[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const parts: TokenPart[] = [];
  let next = 0;
  for (const [index, { start, end }] of tokens.entries()) {
    let from: number = start;
    while (next < sorted.length && (sorted[next] as number) <= from) next += 1;
    for (; next < sorted.length && (sorted[next] as number) < end; next += 1) {
      parts.push({ ...span(from, sorted[next] as number), token: index });
      from = sorted[next] as number;
    }
    parts.push({ ...span(from, end), token: index });
  }
  return parts;
}

/**
 * The sentences of a text, none of which goes over a line's end; blank lines are in none.
 * The white space after a sentence belongs to it.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const line of splitLines(text)) {
    if (line.isBlank) continue;
    for (const { start, end } of sentencesOfLine(text.slice(line.start, line.end))) {
      found.push(span(line.start + start, line.start + end));
    }
  }
  return found;
}
