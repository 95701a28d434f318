import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { cancelCopies } from '../../state/copies/finding-copies';
import { IconButton } from '../../ui/IconButton';
import styles from './FindingInStatus.module.css';
import { FindingProgress } from './FindingProgress';

/** In the status line while copies are looked for and their own view is not in front. */
export function FindingInStatus() {
  const app = useApp();
  const { t } = useTranslation('copies');
  const isShown = useAppState(
    ({ copies, view }) => copies.status === 'running' && view !== 'copies',
  );
  if (!isShown) return null;
  return (
    <div className={styles.finding} data-testid="finding-copies">
      <FindingProgress isInLine />
      <IconButton
        icon="close"
        size="small"
        placement="top"
        label={t('running.cancel')}
        onPress={() => void cancelCopies(app)}
      />
    </div>
  );
}
