import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { changeExport } from '../../state/exporting';
import { ChoiceRows } from '../../ui/ChoiceRows';
import { useFormat } from './use-format';

/** Stands for nobody in particular; no annotator can be called so. */
const everybody = '';

/** Whose work is exported: that of one person, or the adjudicated, else everybody's. */
export function WhoseWork() {
  const app = useApp();
  const { t } = useTranslation('export');
  const isLossless = useFormat()?.isLossless ?? true;
  const annotator = useAppState(({ exporting }) => exporting.wish.annotator);
  const documents = useAppState((state) => state.corpus?.documents);
  const names = useMemo(
    () => [...new Set(documents?.flatMap(({ annotators }) => annotators))].sort(),
    [documents],
  );
  return (
    <ChoiceRows
      heading={t('whose.title')}
      value={annotator ?? everybody}
      onChange={(id) => void changeExport(app, { annotator: id === everybody ? null : id })}
      rows={[
        { id: everybody, text: t(isLossless ? 'whose.everybody' : 'whose.gold'), hint: '' },
        ...names.map((name) => ({ id: name, text: name, hint: '' })),
      ]}
    />
  );
}
