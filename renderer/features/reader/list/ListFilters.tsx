import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../../../shared/model/codebook';
import { useLanguage } from '../../../hooks/use-language';
import { type FilterGroup, FilterMenu, toggled } from '../../../ui/FilterMenu';
import { kindOf, type ListFilter } from './list-entries';

interface Props {
  readonly codebook: Codebook;
  readonly filter: ListFilter;
  readonly onFilterChange: (filter: ListFilter) => void;
}

/** Narrows the list down: mine, unlabelled, layers as a whole, and their labels. */
export function ListFilters({ codebook, filter, onFilterChange }: Props) {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const states = [
    ...(filter.isMine ? ['mine'] : []),
    ...(filter.isUnlabelled ? ['unlabelled'] : []),
  ];
  const layers = codebook.layers.map(
    (layer): FilterGroup => ({
      // Not the layer's own id: sections and entries of a menu share one set of names.
      id: `layer ${layer.id}`,
      title: layer.name[language],
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
    <FilterMenu
      label={t('filter')}
      placement="bottom end"
      groups={[
        {
          id: 'state',
          title: t('only'),
          chosen: states,
          entries: [
            { id: 'mine', text: t('mine') },
            { id: 'unlabelled', text: t('unlabelled') },
          ],
        },
        ...layers,
      ]}
      onToggle={toggle}
    />
  );
}
