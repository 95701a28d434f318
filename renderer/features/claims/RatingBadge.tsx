import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/Badge';

const tones: Readonly<Record<string, Tone>> = {
  true: 'malachite',
  'mostly-true': 'malachite',
  mixed: 'gold',
  'mostly-false': 'rubric',
  false: 'rubric',
  unproven: 'neutral',
};

/** What a claim was found to be; nothing where nobody rated it. */
export function RatingBadge({ rating }: { readonly rating: string }) {
  const { t } = useTranslation('claims');
  const tone = tones[rating];
  return tone === undefined ? null : <Badge tone={tone}>{t(`rating.${rating}`)}</Badge>;
}
