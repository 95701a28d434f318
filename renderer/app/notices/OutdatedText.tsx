import { useTranslation } from 'react-i18next';
import { useApp } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { dismissNotice } from '../../state/app';
import { applyMigrations } from '../../state/codebook/migrating';
import { Button } from '../../ui/Button';
import styles from './ExportedText.module.css';

interface Props {
  readonly id: number;
  readonly count: number;
}

/** That one's own work is not in line with the codebook, and the way to bring it there. */
export function OutdatedText({ id, count }: Props) {
  const app = useApp();
  const { t } = useTranslation('notices');
  const counted = useCounted('codebook');
  const apply = () => {
    dismissNotice(app, id);
    void applyMigrations(app);
  };
  return (
    <div className={styles.exported}>
      <p>
        {t('codebookOutdated')} {counted('outdated', count)}
      </p>
      <Button size="small" onPress={apply}>
        {t('apply', { ns: 'codebook' })}
      </Button>
    </div>
  );
}
