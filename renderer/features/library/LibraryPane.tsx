import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { useApp, useAppState } from '../../hooks/use-app';
import { NumberText } from '../../ui/NumberText';
import styles from './LibraryPane.module.css';
import { openRow } from './open-row';
import { PaneItem } from './PaneItem';

const itemHeight = 62;
const noDocuments: readonly DocumentSummary[] = [];

function stepOf(key: string, count: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 8,
    PageUp: -8,
    Home: -count,
    End: count,
  };
  return steps[key] ?? 0;
}

/** The library as a list beside the open article. */
export function LibraryPane() {
  const app = useApp();
  const id = useId();
  const { t } = useTranslation('library');
  const documents = useAppState((state) => state.corpus?.documents ?? noDocuments);
  const openId = useAppState((state) => state.open?.id);
  const openIndex = documents.findIndex((document) => document.id === openId);
  const [active, setActive] = useState(Math.max(0, openIndex));
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 8,
  });

  useEffect(() => {
    if (openIndex === -1) return;
    setActive(openIndex);
    virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  }, [openIndex, virtualizer]);

  const handleKey = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0 : stepOf(event.key, documents.length);
    const document = documents[active];
    if (step !== 0) {
      const next = Math.min(Math.max(active + step, 0), documents.length - 1);
      setActive(next);
      virtualizer.scrollToIndex(next);
    } else if (event.key === 'Enter' && document !== undefined) {
      openRow(app, document);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const items = virtualizer.getVirtualItems();
  const isActiveThere = items.some(({ index }) => index === active);
  return (
    <aside className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <span className={styles.count}>
          <NumberText value={documents.length} />
        </span>
      </header>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="listbox"
          tabIndex={0}
          aria-label={t('title')}
          {...(isActiveThere ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          className={styles.list}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
        >
          {items.map(({ index, start }) => {
            const document = documents[index];
            if (document === undefined) return null;
            return (
              <PaneItem
                key={document.id}
                id={`${id}-${index}`}
                document={document}
                position={index + 1}
                total={documents.length}
                top={start}
                isOpen={document.id === openId}
                isActive={index === active}
                onOpen={openRow}
              />
            );
          })}
        </div>
      </div>
    </aside>
  );
}
