import { isSafePath } from './safe-path';

/** What no file system likes in a name, and what nobody sees. */
const unsafe = /[\p{Cc}\p{Bidi_Control}<>:"\\|?*]+/gu;
const longestStem = 60;

function safePart(part: string): string {
  return part.replace(unsafe, '-').replace(/^[.\s-]+|[.\s]+$/g, '');
}

/**
 * The path under which a new article is written: that of the document as far as it is safe, with
 * `.txt` at its end.
 * @param isTaken whether an article is there already; a number is put behind the name then.
 */
export function articlePathFor(name: string, isTaken: (path: string) => boolean): string {
  const parts = name
    .split('/')
    .map(safePart)
    .filter((part) => part !== '');
  const last = parts.pop() ?? '';
  const ending = /\.(txt|md)$/i.exec(last)?.[0] ?? '.txt';
  const stem = last.replace(/\.(txt|md|html?|jsonl?|csv|ann|conll)$/i, '');
  const short = [...(stem === '' ? 'article' : stem)].slice(0, longestStem).join('').trim();
  const folder = parts.map((part) => `${part}/`).join('');
  const head = isSafePath(`${folder}${short}.txt`) ? `${folder}${short}` : 'article';
  let path = `${head}${ending}`;
  for (let count = 2; isTaken(path); count += 1) path = `${head} (${count})${ending}`;
  return path;
}
