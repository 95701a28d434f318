import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { listedUnits, pairsNow } from '../../state/entities/listing';
import { updateEntities } from '../../state/entities/viewing';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import styles from './EntitiesBar.module.css';

const kinds = ['names', 'pairs'] as const;

/** What there is of entities, and whether names or pairs are looked at. */
export function EntitiesBar() {
  const app = useApp();
  const { t } = useTranslation('entities');
  const counted = useCounted('entities');
  const kind = useAppState(({ entities }) => entities.kind);
  const names = useAppState((state) => listedUnits(state).length);
  const pairs = useAppState((state) => pairsNow(state).length);
  const isComparing = useAppState(({ entities }) => entities.isComparing);
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{t('title')}</h1>
      <span className={styles.count} role="status" data-testid="entities-count">
        {kind === 'names' ? counted('names', names) : counted('pairs', pairs)}
      </span>
      <fieldset className={styles.kinds} aria-label={t('kinds')}>
        {kinds.map((one) => (
          <Button
            key={one}
            size="small"
            variant="quiet"
            isPressed={one === kind}
            className={one === kind ? styles.chosen : undefined}
            onPress={() => updateEntities(app, { kind: one })}
          >
            {t(`kind.${one}`)}
          </Button>
        ))}
      </fieldset>
      {isComparing && (
        <span className={styles.comparing}>
          <Spinner label={t('comparing')} />
          {t('comparing')}
        </span>
      )}
    </div>
  );
}
