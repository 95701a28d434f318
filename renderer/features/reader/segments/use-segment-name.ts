import { useTranslation } from 'react-i18next';
import type { PlacedSegment } from '../../../state/segments';
import { shortenWords } from '../margin/shorten-words';

/** So many letters of a segment stand for its title, in UTF-16 units. */
const nameLimit = 48;

/** What a segment is called: its kind with its title, or with its first words. */
export function useSegmentName({ segment }: PlacedSegment): string {
  const { t } = useTranslation('segments');
  const title = segment.metadata?.title;
  const words = segment.target[1].exact.replace(/\s+/gu, ' ');
  return `${t(segment.kind)}: ${title || shortenWords(words, nameLimit)}`;
}
