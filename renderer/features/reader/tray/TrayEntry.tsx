import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { OpenDocument } from '../../../state/open-document';
import { startReanchoring } from '../../../state/reanchoring';
import type { Unsettled } from '../../../state/settling';
import { acceptEntry, discardEntry, selectEntry } from '../../../state/tray';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { ChangedWords } from './ChangedWords';
import styles from './Tray.module.css';
import { useRecordName } from './use-record-name';

interface Props {
  readonly open: OpenDocument;
  readonly entry: Unsettled;
}

/** One annotation that is not where it was. */
export function TrayEntry({ open, entry }: Props) {
  const app = useApp();
  const { t } = useTranslation('tray');
  const name = useRecordName(entry);
  const { record, state, isMine, annotator } = entry;
  const isSelected = useAppState(({ selectedAnnotation }) => selectedAnnotation === record.id);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li
      ref={item}
      className={styles.entry}
      data-tray-entry={record.id}
      data-state={state}
      data-selected={isSelected}
    >
      <button
        type="button"
        className={styles.words}
        aria-pressed={isSelected}
        onClick={() => selectEntry(app, entry)}
      >
        <span className={styles.title}>
          <span className={styles.state}>{t(`state.${state}`)}</span>
          <span>{name}</span>
          {!isMine && <span className={styles.by}>{t('by', { annotator })}</span>}
        </span>
        <ChangedWords open={open} entry={entry} />
      </button>
      {isMine && <EntryTools entry={entry} isSelected={isSelected} />}
    </li>
  );
}

interface ToolsProps {
  readonly entry: Unsettled;
  readonly isSelected: boolean;
}

function EntryTools({ entry, isSelected }: ToolsProps) {
  const app = useApp();
  const { t } = useTranslation('tray');
  const { record, span } = entry;
  const cap = (latin: string) => (isSelected ? <KeyCap latin={latin} arabic={null} /> : undefined);
  return (
    <div className={styles.tools}>
      {span !== null && (
        <Button
          size="small"
          variant={isSelected ? 'solid' : 'plain'}
          onPress={() => void acceptEntry(app, record.id)}
          keys={cap('Alt Enter')}
        >
          {t('accept')}
        </Button>
      )}
      {entry.collection === 'annotations' && (
        <Button
          size="small"
          onPress={() => startReanchoring(app, record.id, span)}
          keys={cap('Shift T')}
        >
          {t('reanchor')}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        onPress={() => void discardEntry(app, entry)}
        keys={cap('Del')}
      >
        {t('discard')}
      </Button>
    </div>
  );
}
