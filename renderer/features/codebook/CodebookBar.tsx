import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { showDialog } from '../../state/app';
import { askImport, exportCodebook } from '../../state/codebook/exchanging';
import { applyMigrations } from '../../state/codebook/migrating';
import { outdatedWork } from '../../state/codebook/uses';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { ViewBar } from '../../ui/ViewBar';
import styles from './CodebookView.module.css';

/** What is done with the codebook as a whole. */
export function CodebookBar() {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const act = (id: string) => {
    if (id === 'import') void askImport(app);
    else void exportCodebook(app, id === 'qdc' ? 'qdc' : 'json');
  };
  return (
    <ViewBar
      title={t('title')}
      end={
        <>
          <Button
            onPress={() => showDialog(app, { kind: 'add-to-codebook', what: 'layer', layer: '' })}
          >
            {t('add.layer')}
          </Button>
          <Menu
            label={t('exchange.label')}
            trigger={<Button icon="export">{t('exchange.label')}</Button>}
            placement="bottom end"
            groups={[
              {
                id: 'exchange',
                entries: (['json', 'qdc', 'import'] as const).map((id) => {
                  return { id, text: t(`exchange.${id}`) };
                }),
              },
            ]}
            onAction={act}
          />
        </>
      }
    />
  );
}

/** One's own work that is not in line with what others did to the codebook, and the way to mend that. */
export function OutdatedStrip() {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const counted = useCounted('codebook');
  const codebook = useAppState(({ corpus }) => corpus?.codebook);
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const corpusWork = useAppState((state) => state.corpusWork);
  if (codebook === undefined) return null;
  const { count } = outdatedWork({ corpusWork }, codebook, uses);
  if (count === 0) return null;
  return (
    <div className={styles.strip} role="status">
      {counted('outdated', count)}
      <Button size="small" variant="solid" onPress={() => void applyMigrations(app)}>
        {t('apply')}
      </Button>
    </div>
  );
}
