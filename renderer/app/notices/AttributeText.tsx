import { useTranslation } from 'react-i18next';
import { findLayer } from '../../../shared/model/codebook';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useValueWords } from '../../hooks/use-value-words';
import { useCounted } from '../../i18n/use-counted';
import type { GestureLabel } from '../../state/app-state';
import { Quote } from '../../ui/Quote';

/** What was done with an attribute, in words: its name and what it was said to be. */
export function AttributeText({ label }: { readonly label: GestureLabel }) {
  const { t } = useTranslation('notices');
  const counted = useCounted('notices');
  const language = useLanguage();
  const words = useValueWords();
  const known = useAppState(({ corpus }) =>
    corpus === null
      ? undefined
      : findLayer(corpus.codebook, label.layer ?? '')?.attributes.find(
          ({ id }) => id === label.attribute,
        ),
  );
  const attribute = known?.name[language] ?? label.attribute ?? '';
  const { action, count, subject } = label;
  const isCounted = action === 'confirm-attributes' || action === 'decline-attributes';
  return (
    <>
      {isCounted
        ? counted(`gesture.${action}`, count ?? 1, { attribute })
        : t(`gesture.${action}`, { attribute })}{' '}
      {subject !== '' && <Quote text={words(known, subject)} limit={48} />}
    </>
  );
}
