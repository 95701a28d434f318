import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { cancelReanchoring } from '../../../state/reanchoring';
import type { Unsettled } from '../../../state/settling';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import styles from './Tray.module.css';

interface Props {
  readonly entries: readonly Unsettled[];
  readonly id: RecordId;
}

/** What to do now that an annotation is waiting for its words. */
export function ReanchorHint({ entries, id }: Props) {
  const app = useApp();
  const { t } = useTranslation('tray');
  const hasSelection = useAppState((state) => state.selection !== null);
  // With words chosen, the bar beneath them says what comes next.
  if (hasSelection) return null;
  const record = entries.find((entry) => entry.record.id === id)?.record;
  return (
    <div className={styles.hint} role="status">
      <p>
        {t('chooseWords')}{' '}
        {record !== undefined && <Quote text={record.target[1].exact} limit={48} />}
      </p>
      <Button
        size="small"
        variant="quiet"
        onPress={() => cancelReanchoring(app)}
        keys={<KeyCap latin="Esc" arabic={null} />}
      >
        {t('cancel')}
      </Button>
    </div>
  );
}
