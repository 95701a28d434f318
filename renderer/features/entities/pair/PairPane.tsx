import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { nameOf, pairsNow, shownUnitPair } from '../../../state/entities/listing';
import { updateEntities } from '../../../state/entities/viewing';
import { EmptyState } from '../../../ui/EmptyState';
import { OptionList } from '../../../ui/OptionList';
import { ListOption } from '../ListOption';
import styles from '../unit/UnitPane.module.css';

const itemHeight = 58;

/** Pairs of names that may be one. */
export function PairPane() {
  const app = useApp();
  const { t } = useTranslation('entities');
  const pairs = useAppState(pairsNow);
  const shown = useAppState(shownUnitPair);
  const isComparing = useAppState(({ entities }) => entities.isComparing);
  return (
    <aside className={styles.pane} aria-label={t('pairList')}>
      {pairs.length === 0 && !isComparing && (
        <EmptyState icon="check" title={t('noPairs')}>
          {t('noPairsWords')}
        </EmptyState>
      )}
      <OptionList
        label={t('pairList')}
        count={pairs.length}
        rowHeight={itemHeight}
        active={shown === null ? -1 : pairs.indexOf(shown)}
        isHidden={pairs.length === 0}
        onMove={(index) => updateEntities(app, { pair: pairs[index]?.id ?? null })}
      >
        {(at) => {
          const pair = pairs[at.index];
          if (pair === undefined) return null;
          return (
            <ListOption
              key={pair.id}
              place={at}
              total={pairs.length}
              height={itemHeight}
              isShown={pair === shown}
              names={[nameOf(pair.a), nameOf(pair.b)]}
              onShow={() => updateEntities(app, { pair: pair.id })}
            >
              {pair.reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}
            </ListOption>
          );
        }}
      </OptionList>
    </aside>
  );
}
