import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  entityUnit,
  groupUnit,
  type RegistryUnit,
} from '../../../../shared/registry/entity-proposals';
import { findEntities } from '../../../../shared/registry/entity-registry';
import { foldForSearch } from '../../../../shared/text/fold-arabic';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { uniteUnits } from '../../../state/entities/deciding';
import { mentionsNow, mentionsOf, nameOf } from '../../../state/entities/listing';
import { entityRegistry } from '../../../state/entities/registry';
import { updateEntities } from '../../../state/entities/viewing';
import { Dialog } from '../../../ui/Dialog';
import { ListPicker } from '../../../ui/ListPicker';
import { useTypeName } from '../use-type-name';
import styles from './UnitPage.module.css';

/** With which entity or name is the shown one put together? */
export function UnitPicker({ unit }: { readonly unit: RegistryUnit }) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const { t: shared } = useTranslation('dialogs');
  const counted = useCounted('entities');
  const typeName = useTypeName();
  const [query, setQuery] = useState('');
  const registry = useAppState(entityRegistry);
  const mentions = useAppState(mentionsNow);
  const rows = useMemo(() => {
    const wanted = foldForSearch(query).trim();
    const groups = [...mentions.groups.values()].filter(
      ({ name }) => wanted !== '' && foldForSearch(name).includes(wanted),
    );
    return [...findEntities(registry, query).map(entityUnit), ...groups.map(groupUnit)]
      .filter(({ id }) => id !== unit.id)
      .map((value) => ({ kind: 'option' as const, id: value.id, value }));
  }, [registry, mentions, query, unit.id]);
  const close = () => updateEntities(app, { isPicking: false });
  return (
    <Dialog
      title={t('uniteWith', { name: nameOf(unit) })}
      closeLabel={shared('close')}
      onClose={close}
    >
      <div className={styles.picker}>
        <ListPicker
          label={t('search')}
          placeholder={t('search')}
          query={query}
          onQueryChange={setQuery}
          rows={rows}
          renderOption={(other) => (
            <span className={styles.option}>
              <bdi>{nameOf(other)}</bdi>
              <span className={styles.more}>
                {typeName(other.kind === 'entity' ? other.entry.type : other.group.label)}{' '}
                {counted('mentions', mentionsOf(mentions, other).length)}
              </span>
            </span>
          )}
          onPick={(other) => {
            close();
            void uniteUnits(app, unit, other);
          }}
          empty={t('nothingFits')}
        />
      </div>
    </Dialog>
  );
}
