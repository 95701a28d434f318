import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { canSplit, type SplitWish } from '../../state/export-state';
import { changeExport } from '../../state/exporting';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { NumberField } from '../../ui/NumberField';
import styles from './ExportOptions.module.css';

const parts = ['train', 'dev', 'test'] as const;
const kinds = ['none', 'shares', 'folds'] as const;
const mostSeed = 2 ** 32 - 1;

function ShareFields({ split, onChange }: FieldsProps) {
  const { t } = useTranslation('export');
  return parts.map((part, place) => (
    <NumberField
      key={part}
      label={t(`split.${part}`)}
      value={split.shares[place] ?? 0}
      least={0}
      most={100}
      onChange={(share) => {
        const [train, dev, test] = split.shares.map((old, at) => (at === place ? share : old));
        onChange({ shares: [train ?? 0, dev ?? 0, test ?? 0] });
      }}
    />
  ));
}

interface FieldsProps {
  readonly split: SplitWish;
  readonly onChange: (change: Partial<SplitWish>) => void;
}

/** Into which parts the corpus goes; copies of one article never stand in two. */
export function SplitOptions() {
  const app = useApp();
  const { t } = useTranslation('export');
  const split = useAppState(({ exporting }) => exporting.wish.split);
  const change = (next: Partial<SplitWish>) =>
    void changeExport(app, { split: { ...split, ...next } });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('split.title')}</legend>
      <ChoiceGroup
        label={t('split.title')}
        choices={kinds.map((id) => ({ id, text: t(`split.${id}`) }))}
        chosen={split.kind}
        onChoose={(kind) => change({ kind })}
      />
      {split.kind !== 'none' && (
        <>
          <div className={styles.numbers}>
            {split.kind === 'shares' && <ShareFields split={split} onChange={change} />}
            {split.kind === 'folds' && (
              <NumberField
                label={t('split.count')}
                value={split.folds}
                least={2}
                most={100}
                onChange={(folds) => change({ folds })}
              />
            )}
            <NumberField
              label={t('split.seed')}
              value={split.seed}
              least={0}
              most={mostSeed}
              onChange={(seed) => change({ seed })}
            />
          </div>
          {!canSplit(split) && (
            <p className={styles.wrong} role="alert">
              {t('split.wrong')}
            </p>
          )}
          <p className={styles.hint}>{t('split.words')}</p>
        </>
      )}
    </fieldset>
  );
}
