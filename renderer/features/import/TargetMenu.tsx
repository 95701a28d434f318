import { useTranslation } from 'react-i18next';
import { newIdIn, takenLabelIds } from '../../../shared/codebook/new-id';
import { type Codebook, findLabel, findLayer } from '../../../shared/model/codebook';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import type { LabelRow, LabelTarget } from '../../state/importing/import-state';
import { chooseTarget } from '../../state/importing/importing';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';

const leaveOut = 'leave-out';

/** What the entries of the menu mean, by their ids, of which no two in the menu are the same. */
function targetsIn(codebook: Codebook, row: LabelRow): ReadonlyMap<string, LabelTarget> {
  const targets = new Map<string, LabelTarget>([[leaveOut, null]]);
  for (const { id: layer, labels } of codebook.layers) {
    for (const { id } of labels) targets.set(`label ${layer} ${id}`, { layer, label: id });
    targets.set(`none ${layer}`, { layer, label: null });
    const name = row.label ?? row.layer ?? '';
    const label = newIdIn(name, 'label', takenLabelIds(codebook, layer));
    targets.set(`new ${layer}`, { layer, label });
  }
  return targets;
}

/** The words for where annotations go. */
function useTargetWords(): (row: LabelRow) => string {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  return ({ target, label: own }) => {
    if (target === null || codebook === undefined) return t('leaveOut');
    const { layer, label } = target;
    const layerName = findLayer(codebook, layer)?.name[language] ?? layer;
    if (label === null) return t('withoutLabel', { layer: layerName });
    const name = findLabel(codebook, layer, label)?.name[language] ?? own ?? label;
    return `${layerName} · ${name}`;
  };
}

/** Where the annotations of one label go: a label that is there, a new one, or nowhere. */
export function TargetMenu({ row }: { readonly row: LabelRow }) {
  const app = useApp();
  const { t } = useTranslation('import');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  const words = useTargetWords();
  if (codebook === undefined) return null;
  const label = t('targetOf', { label: row.key });
  return (
    <Menu
      label={label}
      trigger={
        <Button size="small" label={`${label}: ${words(row)}`}>
          <bdi>{words(row)}</bdi>
        </Button>
      }
      groups={[
        ...codebook.layers.map(({ id, name, labels }) => ({
          id: `layer ${id}`,
          title: name[language],
          entries: [
            ...labels.map((one) => ({ id: `label ${id} ${one.id}`, text: one.name[language] })),
            { id: `none ${id}`, text: t('withoutLabel', { layer: name[language] }) },
            { id: `new ${id}`, text: t('asNew', { layer: name[language] }) },
          ],
        })),
        { id: 'no layer', entries: [{ id: leaveOut, text: t('leaveOut') }] },
      ]}
      onAction={(entry) =>
        void chooseTarget(app, row.key, targetsIn(codebook, row).get(entry) ?? null)
      }
    />
  );
}
