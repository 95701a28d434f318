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
const withoutLabel = 'without-label';
const asNew = 'as-new';
/** What stands before the id of a label, which may be called anything. */
const labelled = 'label:';

/** What an entry of the menu means. */
function targetOf(codebook: Codebook, row: LabelRow, layer: string, entry: string): LabelTarget {
  if (entry === leaveOut) return null;
  if (entry === withoutLabel) return { layer, label: null };
  if (entry !== asNew) return { layer, label: entry.slice(labelled.length) };
  const name = row.label ?? row.layer ?? '';
  return { layer, label: newIdIn(name, 'label', takenLabelIds(codebook, layer)) };
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
          id,
          title: name[language],
          entries: [
            ...labels.map((one) => ({ id: `${labelled}${one.id}`, text: one.name[language] })),
            { id: withoutLabel, text: t('withoutLabel', { layer: name[language] }) },
            { id: asNew, text: t('asNew', { layer: name[language] }) },
          ],
        })),
        { id: leaveOut, entries: [{ id: leaveOut, text: t('leaveOut') }] },
      ]}
      onAction={(entry, layer) =>
        void chooseTarget(app, row.key, targetOf(codebook, row, layer, entry))
      }
    />
  );
}
