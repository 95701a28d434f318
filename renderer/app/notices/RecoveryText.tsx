import { useTranslation } from 'react-i18next';
import { useApp } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { dismissNotice, showDialog } from '../../state/app';
import type { Notice } from '../../state/app-state';
import { revealElsewhere } from '../../state/recovery';
import { Button } from '../../ui/Button';
import styles from './ExportedText.module.css';

interface MovedProps {
  readonly id: number;
  readonly count: number;
}

/** That articles moved, and the way to their work. */
export function MovedText({ id, count }: MovedProps) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const counted = useCounted('recovery');
  const show = () => {
    dismissNotice(app, id);
    showDialog(app, { kind: 'problems' });
  };
  return (
    <div className={styles.exported}>
      <p>{counted('notice.moved', count)}</p>
      <Button size="small" icon="swap" onPress={show}>
        {t('notice.show')}
      </Button>
    </div>
  );
}

interface WrittenProps {
  readonly written: Extract<Notice, { kind: 'written-elsewhere' }>['written'];
}

/** What was written elsewhere, and the way to it. */
export function WrittenText({ written }: WrittenProps) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const counted = useCounted('recovery');
  return (
    <div className={styles.exported}>
      <div>
        <p>
          {counted('notice.written', written.files.length)} <bdi>{written.folder}</bdi>
        </p>
        <p className={styles.files}>
          {written.files.slice(0, 3).map((file) => (
            <bdi key={file} dir="ltr">
              {file}
            </bdi>
          ))}
          {written.files.length > 3 && '…'}
        </p>
      </div>
      <Button size="small" icon="folder" onPress={() => void revealElsewhere(app)}>
        {t('notice.reveal')}
      </Button>
    </div>
  );
}
