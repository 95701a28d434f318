import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { listedUnits, pairsNow } from '../../state/entities/listing';
import { updateEntities } from '../../state/entities/viewing';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { Spinner } from '../../ui/Spinner';
import { ViewBar, ViewCount } from '../../ui/ViewBar';
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
    <ViewBar title={t('title')}>
      <ViewCount testId="entities-count">
        {kind === 'names' ? counted('names', names) : counted('pairs', pairs)}
      </ViewCount>
      <ChoiceGroup
        label={t('kinds')}
        choices={kinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
        chosen={kind}
        onChoose={(id) => updateEntities(app, { kind: id })}
      />
      {isComparing && (
        <span className={styles.comparing}>
          <Spinner label={t('comparing')} />
          {t('comparing')}
        </span>
      )}
    </ViewBar>
  );
}
