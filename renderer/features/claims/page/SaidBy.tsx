import { Trans, useTranslation } from 'react-i18next';

interface Props {
  readonly words: 'ratedBy' | `others.${'same' | 'not-same' | 'linked'}`;
  readonly annotator: string;
}

const marks = { name: <bdi /> };

/** What somebody said, in the direction of the interface: their name alone has its own. */
export function SaidBy({ words, annotator }: Props) {
  const { t } = useTranslation('claims');
  return (
    <span>
      <Trans t={t} i18nKey={words} values={{ annotator }} components={marks} shouldUnescape />
    </span>
  );
}
