import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { cancelReanchoring, confirmReanchoring } from '../../../state/reanchoring';
import { trayOf } from '../../../state/tray';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './AnnotateBar.module.css';
import { focusPage, handleToolbarKey } from './toolbar-keys';
import { type BarPlaceProps, usePlaceUnder } from './use-place-under';

/** What is going on while the span of an annotation is edited, and the keys that end it. */
export function SpanBar(props: BarPlaceProps) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const bar = useRef<HTMLDivElement>(null);
  const hasWords = useAppState((state) => state.selection !== null);
  // The tray says the same while one of its annotations waits for words.
  const isHinted = useAppState(
    (state) => !hasWords && trayOf(state).some(({ record }) => record.id === state.reanchoring),
  );
  usePlaceUnder(bar, props, hasWords);
  const end = (how: typeof cancelReanchoring | typeof confirmReanchoring) => () => {
    if (bar.current !== null) focusPage(bar.current);
    void how(app);
  };
  if (isHinted) return null;
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      data-annotate-bar
      aria-label={t('editingSpan')}
      data-editing-span
      onKeyDown={handleToolbarKey}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.row}>
        <span className={styles.mode} role="status">
          {hasWords ? t('editingSpan') : t('chooseWords')}
        </span>
        {hasWords && (
          <button type="button" className={styles.choice} onClick={end(confirmReanchoring)}>
            {t('reanchorHere')}
            <KeyCap latin="Enter" />
          </button>
        )}
        <button type="button" className={styles.choice} onClick={end(cancelReanchoring)}>
          {t('keepSpan')}
          <KeyCap latin="Escape" />
        </button>
      </div>
    </div>
  );
}
