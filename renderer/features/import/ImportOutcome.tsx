import { useTranslation } from 'react-i18next';
import { useApp } from '../../hooks/use-app';
import { travel } from '../../state/changes';
import type { ImportOutcome as Outcome } from '../../state/importing/import-state';
import { showLibrary } from '../../state/reading';
import { Button } from '../../ui/Button';
import { NumberText } from '../../ui/NumberText';
import styles from './ImportPage.module.css';

/** What was imported, and the way back. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const app = useApp();
  const { t } = useTranslation('import');
  const { annotations, newArticles, isUndoable } = outcome;
  return (
    <section className={styles.done} data-testid="import-outcome" aria-label={t('outcome.title')}>
      <div className={styles.doneWords} role="status">
        <p className={styles.doneTitle}>{t('outcome.title')}</p>
        <p>{t(isUndoable ? 'outcome.words' : 'outcome.files')}</p>
      </div>
      <dl className={styles.figures}>
        <div className={styles.figure} data-figure="annotations">
          <dt>{t('outcome.annotations')}</dt>
          <dd>
            <NumberText value={annotations} />
          </dd>
        </div>
        <div className={styles.figure} data-figure="fresh">
          <dt>{t('figure.fresh')}</dt>
          <dd>
            <NumberText value={newArticles} />
          </dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        {isUndoable && (
          <Button icon="undo" onPress={() => void travel(app, 'undo')}>
            {t('outcome.undo')}
          </Button>
        )}
        <Button icon="library" onPress={() => showLibrary(app)}>
          {t('outcome.library')}
        </Button>
      </div>
    </section>
  );
}
