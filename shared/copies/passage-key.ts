import { foldForSearch } from '../text/fold-arabic';

/**
 * What a verdict on a passage is kept under, once the caller has hashed it: the folded words with
 * single spaces between, so that a copy with other punctuation, spelling or line ends has the same.
 * @param passage the exact text of the passage.
 */
export function passageKeyText(passage: string): string {
  return foldForSearch(passage)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
