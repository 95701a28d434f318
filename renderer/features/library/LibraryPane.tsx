import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { useApp, useAppState } from '../../hooks/use-app';
import { NumberText } from '../../ui/NumberText';
import { OptionList } from '../../ui/OptionList';
import styles from './LibraryPane.module.css';
import { openRow } from './open-row';
import { PaneItem } from './PaneItem';

const itemHeight = 62;
const noDocuments: readonly DocumentSummary[] = [];

/** The library as a list beside the open article. */
export function LibraryPane() {
  const app = useApp();
  const { t } = useTranslation('library');
  const documents = useAppState((state) => state.corpus?.documents ?? noDocuments);
  const openId = useAppState((state) => state.open?.id);
  const openIndex = documents.findIndex((document) => document.id === openId);
  const [active, setActive] = useState(Math.max(0, openIndex));

  useEffect(() => {
    if (openIndex !== -1) setActive(openIndex);
  }, [openIndex]);

  return (
    <aside className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <span className={styles.count}>
          <NumberText value={documents.length} />
        </span>
      </header>
      <OptionList
        label={t('title')}
        count={documents.length}
        rowHeight={itemHeight}
        active={active}
        onMove={setActive}
        onEnter={(index) => {
          const document = documents[index];
          if (document !== undefined) openRow(app, document);
        }}
      >
        {({ id, index, top }) => {
          const document = documents[index];
          return document === undefined ? null : (
            <PaneItem
              key={document.id}
              id={id}
              document={document}
              position={index + 1}
              total={documents.length}
              top={top}
              isOpen={document.id === openId}
              isActive={index === active}
              onOpen={openRow}
            />
          );
        }}
      </OptionList>
    </aside>
  );
}
