import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../../../shared/model/codebook';
import { useLanguage } from '../../../hooks/use-language';
import { Badge } from '../../../ui/Badge';
import { Icon } from '../../../ui/Icon';
import { Menu, type MenuGroup } from '../../../ui/Menu';
import { NumberText } from '../../../ui/NumberText';
import styles from './ListFilters.module.css';
import { kindOf, type ListFilter } from './list-entries';

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

interface Props {
  readonly codebook: Codebook;
  readonly filter: ListFilter;
  readonly onFilterChange: (filter: ListFilter) => void;
}

/** Narrows the list down: mine, unlabelled, layers as a whole, and their labels. */
export function ListFilters({ codebook, filter, onFilterChange }: Props) {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const active = filter.kinds.length + Number(filter.isMine) + Number(filter.isUnlabelled);
  const states = [
    ...(filter.isMine ? ['mine'] : []),
    ...(filter.isUnlabelled ? ['unlabelled'] : []),
  ];
  const layers = codebook.layers.map(
    (layer): MenuGroup => ({
      // Not the layer's own id: sections and entries of a menu share one set of names.
      id: `layer ${layer.id}`,
      title: layer.name[language],
      isMultiple: true,
      chosen: filter.kinds,
      entries: [
        { id: layer.id, text: t('wholeLayer') },
        ...layer.labels.map((label) => ({
          id: kindOf(layer.id, label.id),
          text: label.name[language],
        })),
      ],
    }),
  );
  const toggle = (id: string, group: string) => {
    if (group !== 'state') onFilterChange({ ...filter, kinds: toggled(filter.kinds, id) });
    else if (id === 'mine') onFilterChange({ ...filter, isMine: !filter.isMine });
    else onFilterChange({ ...filter, isUnlabelled: !filter.isUnlabelled });
  };
  return (
    <Menu
      label={t('filter')}
      placement="bottom end"
      trigger={
        <AriaButton className={styles.button ?? ''}>
          <Icon name="filter" size={16} />
          {t('filter')}
          {active > 0 && (
            <Badge tone="lapis">
              <NumberText value={active} />
            </Badge>
          )}
        </AriaButton>
      }
      groups={[
        {
          id: 'state',
          title: t('only'),
          isMultiple: true,
          chosen: states,
          entries: [
            { id: 'mine', text: t('mine') },
            { id: 'unlabelled', text: t('unlabelled') },
          ],
        },
        ...layers,
      ]}
      onAction={toggle}
    />
  );
}
