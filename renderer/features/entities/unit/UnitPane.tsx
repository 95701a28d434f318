import { useTranslation } from 'react-i18next';
import { findLayer } from '../../../../shared/model/codebook';
import { entityLayer } from '../../../../shared/registry/mention-bundles';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import type { EntityFilter } from '../../../state/entities/entities-view';
import {
  isNarrowed,
  listedUnits,
  mentionsNow,
  mentionsOf,
  nameOf,
  shownUnit,
} from '../../../state/entities/listing';
import { updateEntities } from '../../../state/entities/viewing';
import { Badge } from '../../../ui/Badge';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterMenu } from '../../../ui/FilterMenu';
import { OptionList } from '../../../ui/OptionList';
import { SearchField } from '../../../ui/SearchField';
import { ListOption } from '../ListOption';
import { useTypeName } from '../use-type-name';
import styles from './UnitPane.module.css';

const itemHeight = 58;
const filters = ['entities', 'unlinked'] as const satisfies readonly EntityFilter[];

function Filters() {
  const app = useApp();
  const { t } = useTranslation('entities');
  const language = useLanguage();
  const { filter, type } = useAppState(({ entities }) => entities);
  const codebook = useAppState((state) => state.corpus?.codebook);
  const labels = (codebook && findLayer(codebook, entityLayer)?.labels) ?? [];
  return (
    <FilterMenu
      label={t('filters')}
      groups={[
        {
          id: 'filter',
          title: t('filter.title'),
          chosen: filter === 'all' ? [] : [filter],
          entries: filters.map((id) => ({ id, text: t(`filter.${id}`) })),
        },
        {
          id: 'type',
          title: t('type'),
          chosen: type === null ? [] : [type],
          entries: labels.map(({ id, name }) => ({ id, text: name[language] })),
        },
      ]}
      onToggle={(id, group) => {
        if (group === 'type') updateEntities(app, { type: id === type ? null : id });
        else updateEntities(app, { filter: id === filter ? 'all' : (id as EntityFilter) });
      }}
    />
  );
}

/** All entities, and the names that refer to none. */
export function UnitPane() {
  const app = useApp();
  const { t } = useTranslation('entities');
  const counted = useCounted('entities');
  const typeName = useTypeName();
  const view = useAppState(({ entities }) => entities);
  const units = useAppState(listedUnits);
  const mentions = useAppState(mentionsNow);
  const shown = useAppState(shownUnit);
  return (
    <aside className={styles.pane} aria-label={t('list')}>
      <div className={styles.tools}>
        <SearchField
          label={t('search')}
          clearLabel={t('clear')}
          placeholder={t('search')}
          value={view.query}
          onChange={(query) => updateEntities(app, { query })}
        />
        <Filters />
      </div>
      {units.length === 0 && (
        <EmptyState icon="person" title={t(isNarrowed(view) ? 'nothingFits' : 'none')}>
          {!isNarrowed(view) && t('noneWords')}
        </EmptyState>
      )}
      <OptionList
        label={t('list')}
        count={units.length}
        rowHeight={itemHeight}
        active={units.findIndex(({ id }) => id === shown?.id)}
        isHidden={units.length === 0}
        onMove={(index) => updateEntities(app, { unit: units[index]?.id ?? null })}
      >
        {(at) => {
          const unit = units[at.index];
          if (unit === undefined) return null;
          const type = unit.kind === 'entity' ? unit.entry.type : unit.group.label;
          return (
            <ListOption
              key={unit.id}
              place={at}
              total={units.length}
              height={itemHeight}
              isShown={unit.id === shown?.id}
              names={[nameOf(unit)]}
              onShow={() => updateEntities(app, { unit: unit.id })}
            >
              {typeName(type)}
              <span>{counted('mentions', mentionsOf(mentions, unit).length)}</span>
              {unit.kind === 'group' && <Badge tone="gold">{t('unlinked')}</Badge>}
              {unit.kind === 'entity' && !unit.entry.isOwn && (
                <Badge>
                  <bdi>{unit.entry.shown.annotator}</bdi>
                </Badge>
              )}
            </ListOption>
          );
        }}
      </OptionList>
    </aside>
  );
}
