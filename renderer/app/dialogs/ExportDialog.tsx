import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { closeDialog } from '../../state/app';
import { exportCorpus } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { ChoiceRows } from '../../ui/ChoiceRows';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import styles from './ExportDialog.module.css';

type Scope = 'all' | 'chosen';

interface ScopeProps {
  readonly value: Scope;
  readonly onChange: (scope: Scope) => void;
}

function ScopeChoice({ value, onChange }: ScopeProps) {
  const { t } = useTranslation('dialogs');
  const counted = useCounted('shell');
  const all = useAppState((state) => state.corpus?.documents.length ?? 0);
  const chosen = useAppState((state) => state.chosenRows.size);
  return (
    <ChoiceRows
      heading={t('export.what')}
      value={value}
      onChange={onChange}
      rows={[
        { id: 'all', text: t('export.all'), hint: counted('articles', all) },
        {
          id: 'chosen',
          text: t('export.chosen'),
          hint: counted('articles', chosen),
          isDisabled: chosen === 0,
        },
      ]}
    />
  );
}

/** What to export, in which format, and what that format holds. */
export function ExportDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const hasChosen = useAppState((state) => state.chosenRows.size > 0);
  const [scope, setScope] = useState<Scope>(hasChosen ? 'chosen' : 'all');
  const run = () => {
    const { chosenRows } = app.store.getState();
    void exportCorpus(app, scope === 'chosen' ? [...chosenRows] : null);
  };
  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('close')}
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel')}</Button>
          <Button variant="solid" icon="export" onPress={run} autoFocus>
            {t('export.run')}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <ScopeChoice value={scope} onChange={setScope} />
        <div>
          <p className={styles.heading}>{t('export.format')}</p>
          <div className={styles.format}>
            <p className={styles.formatName}>{t('export.jsonl')}</p>
            <p className={styles.words}>{t('export.jsonlWords')}</p>
            <ul className={styles.contains}>
              {(['texts', 'work', 'links', 'codebook'] as const).map((part) => (
                <li key={part}>
                  <Icon name="check" size={16} className={styles.tick} />
                  {t(`export.contains.${part}`)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
