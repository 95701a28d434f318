import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { ArticleLine } from '../../features/library/ArticleLine';
import { useApp, useAppState } from '../../hooks/use-app';
import { articleEnd, type LinkEnd } from '../../state/link-end';
import { alignedEnd, choosePlaceThere } from '../../state/link-places';
import { Button } from '../../ui/Button';
import { Quote } from '../../ui/Quote';
import styles from './LinkPlaces.module.css';

interface Props {
  readonly source: LinkEnd;
  readonly document: DocumentSummary;
  readonly onPick: (target: LinkEnd) => void;
}

/** What in the other article is meant: the same words there, the whole of it, or a place to choose. */
export function LinkPlaces({ source, document, onPick }: Props) {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const aligned = useAppState((state) => alignedEnd(state, source, document.id)?.words ?? null);
  const pickAligned = () => {
    const end = alignedEnd(app.store.getState(), source, document.id);
    if (end !== null) onPick(end);
  };
  return (
    <div className={styles.places}>
      <p className={styles.source}>
        <Quote text={source.words ?? ''} limit={120} />
      </p>
      <ArticleLine document={document} />
      {aligned !== null && (
        <Button onPress={pickAligned} variant="solid" autoFocus>
          {t('link.alignedWords')} <Quote text={aligned} limit={60} />
        </Button>
      )}
      <Button
        onPress={() => void choosePlaceThere(app, source, document.id)}
        autoFocus={aligned === null}
      >
        {t('link.choosePlace')}
      </Button>
      <Button onPress={() => onPick(articleEnd(document))}>{t('link.wholeArticle')}</Button>
    </div>
  );
}
