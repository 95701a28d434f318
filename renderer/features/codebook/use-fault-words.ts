import { useTranslation } from 'react-i18next';
import { type CodebookPlace, type Fault, thingKey } from '../../../shared/codebook/check-codebook';
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

/** Of two that are in each other's way, the one that is edited; something new stands last. */
function faultToTell(faults: readonly Fault[], at: CodebookPlace | undefined): Fault | undefined {
  const own = faults.find((fault) => at !== undefined && thingKey(fault.at) === thingKey(at));
  return own ?? faults.at(-1);
}

/**
 * What an edit would make wrong, in words; `null` where nothing.
 * @param at what is edited, unless it is new.
 */
export function useFaultWords(at?: CodebookPlace): (edit: Edit) => string | null {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  return (edit) => {
    const codebook = app.store.getState().corpus?.codebook;
    const faults = codebook === undefined ? [] : faultsOf(codebook, edit);
    const fault = faultToTell(faults, at);
    if (codebook === undefined || fault === undefined) return null;
    const other =
      fault.fault === 'hotkey-taken'
        ? t(fault.other ?? '', { ns: 'commands' })
        : nameOfOther(codebook, fault, language);
    return t(`fault.${fault.fault}`, { other });
  };
}
