import { useTranslation } from 'react-i18next';
import { dateInShort } from '../../../../shared/attributes/describe-date';
import type { Layer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useDateLook } from '../../../hooks/use-value-words';
import { showDialog } from '../../../state/app';
import { articleDayAt } from '../../../state/attributes/article-day';
import type { PlacedAnnotation } from '../../../state/placement';
import styles from './NoteAttributes.module.css';

interface Props {
  readonly entry: PlacedAnnotation;
  readonly layer: Layer | undefined;
}

/** On which day `أمس` leans, where nobody has said it yet: it was read from the text, or is not known. */
export function ArticleDayLine({ entry, layer }: Props) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const look = useDateLook();
  const day = useAppState((state) => articleDayAt(state, entry.span)?.day ?? null);
  const source = useAppState((state) => articleDayAt(state, entry.span)?.source ?? 'text');
  const hasDates = layer?.attributes.some(({ type }) => type === 'date') ?? false;
  if (!hasDates || source !== 'text') return null;
  const date = day === null ? '' : (dateInShort(day, look) ?? day);
  return (
    <p className={styles.day} data-article-day={day ?? 'unknown'}>
      {day === null ? t('dayUnknown') : t('dayFromText', { date })}{' '}
      <button
        type="button"
        className={styles.tool}
        onClick={() => showDialog(app, { kind: 'article-date' })}
      >
        {t(day === null ? 'giveDay' : 'confirmDay')}
      </button>
    </p>
  );
}
