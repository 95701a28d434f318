import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/codebook/check-codebook';
import { type Codebook, findLabel, findLayer } from '../../../shared/model/codebook';
import { useApp } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { type Edit, faultsOf } from '../../state/codebook/editing';

/** The thing of the codebook that has the same name or key. */
function nameOfOther(codebook: Codebook, { at, other = '' }: Fault, language: 'ar' | 'en'): string {
  const near = 'layer' in at ? findLabel(codebook, at.layer, other) : undefined;
  const all = codebook.layers.flatMap((layer) => layer.labels);
  const found =
    near ??
    findLayer(codebook, other) ??
    all.find(({ id }) => id === other) ??
    codebook.relations.find(({ id }) => id === other);
  return found?.name[language] ?? other;
}

/** What an edit would make wrong, in words; `null` where nothing. */
export function useFaultWords(): (edit: Edit) => string | null {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  return (edit) => {
    const codebook = app.store.getState().corpus?.codebook;
    const [fault] = codebook === undefined ? [] : faultsOf(codebook, edit);
    if (codebook === undefined || fault === undefined) return null;
    const other =
      fault.fault === 'hotkey-taken'
        ? t(fault.other ?? '', { ns: 'commands' })
        : nameOfOther(codebook, fault, language);
    return t(`fault.${fault.fault}`, { other });
  };
}
