import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../hooks/use-app';
import { openDropped } from '../state/corpus';
import { Icon } from '../ui/Icon';
import styles from './FolderDrop.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Whether a folder is being dragged over the window; one that is dropped is opened. */
function useFolderDrop(): boolean {
  const app = useApp();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Leaving for another element of the page names that element; leaving the window names none.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void openDropped(app, file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [app]);
  return isOver;
}

/** The whole window takes a folder that is dragged into it, and shows that it does. */
export function FolderDrop() {
  const { t } = useTranslation('shell');
  const isOver = useFolderDrop();
  if (!isOver) return null;
  return (
    <div className={styles.drop} data-testid="folder-drop">
      <div className={styles.frame}>
        <Icon name="drop" className={styles.icon} />
        <p className={styles.title}>{t('drop.title')}</p>
        <p className={styles.words}>{t('drop.words')}</p>
      </div>
    </div>
  );
}
