import { useTranslation } from 'react-i18next';
import { findLabel, findLayer } from '../../../../shared/model/codebook';
import { useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import type { Unsettled } from '../../../state/settling';

/** What a record says in a word: its label, its layer while it has none, or the kind of a segment. */
export function useRecordName({ record }: Unsettled): string {
  const { t } = useTranslation('tray');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  if ('kind' in record) return t(`segment.${record.kind}`);
  if (codebook === undefined) return '';
  const label = findLabel(codebook, record.layer, record.label);
  const layer = findLayer(codebook, record.layer);
  return (label ?? layer)?.name[language] ?? record.layer;
}
