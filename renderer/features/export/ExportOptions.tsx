import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import type { ExportWish } from '../../state/export-state';
import { changeExport } from '../../state/exporting';
import { CheckLine } from '../../ui/CheckLine';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { classNames } from '../../ui/class-names';
import { CopyOptions } from './CopyOptions';
import styles from './ExportOptions.module.css';
import { LayerTicks, StatusTicks } from './OptionTicks';
import { SplitOptions } from './SplitOptions';
import { useFormat } from './use-format';
import { WhoseWork } from './WhoseWork';

function ScopeChoice() {
  const app = useApp();
  const { t } = useTranslation('export');
  const counted = useCounted('shell');
  const scope = useAppState(({ exporting }) => exporting.wish.scope);
  const all = useAppState((state) => state.corpus?.documents.length ?? 0);
  const chosen = useAppState((state) => state.chosenRows.size);
  const choices = [
    { id: 'all' as const, text: `${t('scope.all')} (${counted('articles', all)})` },
    { id: 'chosen' as const, text: `${t('scope.chosen')} (${counted('articles', chosen)})` },
  ];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('scope.title')}</legend>
      <ChoiceGroup
        label={t('scope.title')}
        choices={chosen === 0 ? choices.slice(0, 1) : choices}
        chosen={scope}
        onChoose={(id) => void changeExport(app, { scope: id })}
      />
    </fieldset>
  );
}

type TextChange = Partial<
  Pick<ExportWish, 'areStoriesDocuments' | 'isBoilerplateCut' | 'areClustersNamed'>
>;

/** What of the text is written, and what is said of copies. */
function TextTicks() {
  const app = useApp();
  const { t } = useTranslation('export');
  const wish = useAppState(({ exporting }) => exporting.wish);
  const format = useFormat();
  const ticks = [
    ...(format?.isOnArticles === true
      ? []
      : (['areStoriesDocuments', 'isBoilerplateCut'] as const)),
    'areClustersNamed' as const,
  ];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('text.title')}</legend>
      {ticks.map((id) => (
        <CheckLine
          key={id}
          isChecked={wish[id]}
          onChange={(isChecked) => {
            const change: TextChange = { [id]: isChecked };
            void changeExport(app, change);
          }}
        >
          {t(`text.${id}`)}
        </CheckLine>
      ))}
    </fieldset>
  );
}

/** What is exported, and how; only what the format has a use for. */
export function ExportOptions() {
  const { t } = useTranslation('export');
  const format = useFormat();
  const isLossless = format?.isLossless ?? true;
  // Nothing is chosen otherwise while it is written (`changeExport`).
  const isBusy = useAppState(({ exporting }) => exporting.running === 'export');
  return (
    <section
      className={classNames(styles.options, isBusy && styles.busy)}
      aria-label={t('options')}
      aria-disabled={isBusy}
    >
      <ScopeChoice />
      <WhoseWork />
      {!isLossless && (
        <>
          <StatusTicks />
          {format?.areLayersFixed !== true && <LayerTicks />}
          <TextTicks />
          {format?.isOfCopies !== true && <CopyOptions />}
          <SplitOptions />
        </>
      )}
    </section>
  );
}
