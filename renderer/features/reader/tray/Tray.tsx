import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import type { OpenDocument } from '../../../state/open-document';
import type { Unsettled } from '../../../state/settling';
import { acceptMoved, toggleTray } from '../../../state/tray';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { ReanchorHint } from './ReanchorHint';
import styles from './Tray.module.css';
import { TrayEntry } from './TrayEntry';

interface Props {
  readonly open: OpenDocument;
  readonly entries: readonly Unsettled[];
}

const states = ['moved', 'fuzzy', 'orphan'] as const;

/** How many there are of each state, in words. */
function useCounts(entries: readonly Unsettled[]): string {
  const { t } = useTranslation('tray');
  const counted = useCounted('tray');
  return states
    .flatMap((state) => {
      const count = entries.filter((entry) => entry.state === state).length;
      return count === 0 ? [] : [counted(state, count)];
    })
    .join(t('comma'));
}

/**
 * Annotations that are not where they were, since the article's file changed: each with what it
 * was, what was found, and what can be done. Nothing is written until a person decides.
 */
export function Tray({ open, entries }: Props) {
  const app = useApp();
  const { t } = useTranslation('tray');
  const counted = useCounted('tray');
  const counts = useCounts(entries);
  const list = useId();
  const isOpen = useAppState((state) => state.isTrayOpen);
  const reanchoring = useAppState((state) => state.reanchoring);
  const moved = entries.filter(({ isMine, state }) => isMine && state === 'moved').length;
  return (
    <section className={styles.tray} aria-label={t('label')} data-testid="tray">
      <div className={styles.top}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => toggleTray(app)}
        >
          <strong>{counted('toCheck', entries.length)}</strong>
          <span>{counts}</span>
        </button>
        {isOpen && moved > 1 && (
          <Button
            size="small"
            onPress={() => void acceptMoved(app)}
            keys={<KeyCap latin="Alt Shift Enter" arabic={null} />}
          >
            {counted('acceptMoved', moved)}
          </Button>
        )}
      </div>
      {reanchoring !== null && <ReanchorHint entries={entries} id={reanchoring} />}
      {isOpen && (
        <ul className={styles.list} id={list}>
          {entries.map((entry) => (
            <TrayEntry key={`${entry.annotator}:${entry.record.id}`} open={open} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}
