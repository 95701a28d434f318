import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { tickedPeople } from '../../state/export-state';
import { changeExport } from '../../state/exporting';
import { CheckLine } from '../../ui/CheckLine';
import { ChoiceRows } from '../../ui/ChoiceRows';
import { classNames } from '../../ui/class-names';
import styles from './ExportOptions.module.css';
import { useFormat } from './use-format';

/** Whose work is exported: that of the people ticked, else the adjudicated, else everybody's. */
export function WhoseWork() {
  const app = useApp();
  const { t } = useTranslation('export');
  const isLossless = useFormat()?.isLossless ?? true;
  const annotators = useAppState(({ exporting }) => exporting.wish.annotators);
  const documents = useAppState((state) => state.corpus?.documents);
  const names = useMemo(
    () => [...new Set(documents?.flatMap((one) => one.annotators))].sort(),
    [documents],
  );
  const everybody = t(isLossless ? 'whose.everybody' : 'whose.gold');
  return (
    <div>
      <ChoiceRows
        heading={t('whose.title')}
        value={annotators === null ? 'everybody' : null}
        onChange={() => void changeExport(app, { annotators: null })}
        rows={[{ id: 'everybody', text: everybody, hint: '' }]}
      />
      {names.length > 0 && (
        <fieldset className={classNames(styles.group, styles.people)}>
          <legend className={styles.hint}>{t('whose.people')}</legend>
          {names.map((name) => (
            <CheckLine
              key={name}
              isChecked={annotators?.includes(name) ?? false}
              onChange={(isChecked) =>
                void changeExport(app, {
                  annotators: tickedPeople(names, annotators, name, isChecked),
                })
              }
            >
              <bdi>{name}</bdi>
            </CheckLine>
          ))}
        </fieldset>
      )}
    </div>
  );
}
