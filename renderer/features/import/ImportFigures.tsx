import { useTranslation } from 'react-i18next';
import { useAppState } from '../../hooks/use-app';
import type { ImportPreview } from '../../state/importing/import-state';
import { NumberText } from '../../ui/NumberText';
import styles from './ImportPage.module.css';

/** How much the source has, and how much of it has a place here. */
export function ImportFigures({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('import');
  const isLossless = useAppState(({ importing }) => {
    return importing.formats.find(({ id }) => id === preview.format)?.isLossless ?? false;
  });
  const { documents, matched, fresh, annotations, relations, units } = preview;
  const left = preview.skipped.reduce((sum, { count }) => sum + count, 0);
  const figures = { documents, matched, fresh, annotations, relations, left };
  return (
    <div>
      <dl className={styles.figures} data-testid="import-figures">
        {Object.entries(figures).map(([id, value]) => (
          <div key={id} className={styles.figure} data-figure={id}>
            <dt>{t(`figure.${id}`)}</dt>
            <dd>
              <NumberText value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {units.length > 0 && (
        <p className={styles.units}>
          {t('units')} {units.map((unit) => t(`unit.${unit}`)).join(' · ')}
        </p>
      )}
      {isLossless && <p className={styles.units}>{t('lossless')}</p>}
    </div>
  );
}
