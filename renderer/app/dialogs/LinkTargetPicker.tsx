import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { ArticleLine } from '../../features/library/ArticleLine';
import { findArticles } from '../../features/library/search-text';
import { useAppState } from '../../hooks/use-app';
import { ListPicker } from '../../ui/ListPicker';
import styles from './LinkTargetPicker.module.css';

const noDocuments: readonly DocumentSummary[] = [];

interface Props {
  readonly from: DocumentSummary;
  readonly onPick: (id: DocumentId) => void;
}

/** Which article is the other one? */
export function LinkTargetPicker({ from, onPick }: Props) {
  const { t } = useTranslation('dialogs');
  const [query, setQuery] = useState('');
  const documents = useAppState((state) => state.corpus?.documents ?? noDocuments);
  const rows = useMemo(
    () =>
      findArticles(documents, query, Number.POSITIVE_INFINITY)
        .filter(({ id }) => id !== from.id)
        .map((document) => ({ kind: 'option' as const, id: document.id, value: document })),
    [documents, query, from.id],
  );
  return (
    <>
      <div className={styles.from}>
        <span className={styles.caption}>{t('link.this')}</span>
        <ArticleLine document={from} />
      </div>
      <div className={styles.picker}>
        <ListPicker
          label={t('link.choose')}
          placeholder={t('link.choose')}
          query={query}
          onQueryChange={setQuery}
          rows={rows}
          renderOption={(document) => <ArticleLine document={document} />}
          onPick={(document) => onPick(document.id)}
          empty={t('link.nothing')}
        />
      </div>
    </>
  );
}
