import { useTranslation } from 'react-i18next';
import { documentStatuses } from '../../../shared/model/sidecar';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { setStatus } from '../../state/annotate';
import { showExport } from '../../state/exporting';
import { startLinking } from '../../state/linking';
import { Button } from '../../ui/Button';
import { KeyCap } from '../../ui/KeyCap';
import { Menu } from '../../ui/Menu';
import styles from './ChosenBar.module.css';
import { StatusDot } from './StatusDot';

/** What can be done with the chosen rows; there only while some are. */
export function ChosenBar() {
  const app = useApp();
  const { t } = useTranslation('library');
  const { t: shell } = useTranslation('shell');
  const counted = useCounted('library');
  const count = useAppState((state) => state.chosenRows.size);
  if (count === 0) return null;
  const chosen = () => [...app.store.getState().chosenRows];
  return (
    <section className={styles.bar} aria-label={t('chosenBar')}>
      <span className={styles.count} role="status">
        {counted('chosen', count)}
      </span>
      <Menu
        label={t('setStatus')}
        placement="top start"
        trigger={<Button size="small">{t('setStatus')}</Button>}
        groups={[
          {
            id: 'status',
            entries: documentStatuses.map((id) => ({
              id,
              text: shell(`status.${id}`),
              mark: <StatusDot status={id} />,
            })),
          },
        ]}
        onAction={(id) => {
          const status = documentStatuses.find((known) => known === id);
          if (status !== undefined) void setStatus(app, chosen(), status);
        }}
      />
      {count <= 2 && (
        <Button
          size="small"
          icon="link"
          keys={<KeyCap latin="L" arabic="م" />}
          onPress={() => startLinking(app)}
        >
          {t(count === 2 ? 'linkBoth' : 'linkOne')}
        </Button>
      )}
      <Button size="small" icon="export" onPress={() => void showExport(app)}>
        {t('exportChosen')}
      </Button>
      <span className={styles.gap} />
      <Button
        size="small"
        variant="quiet"
        keys={<KeyCap latin="Escape" />}
        onPress={() => app.store.setState({ chosenRows: new Set() })}
      >
        {t('chooseNone')}
      </Button>
    </section>
  );
}
