import { useTranslation } from 'react-i18next';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { Panes } from '../../ui/Panes';
import { FormatList } from './FormatList';
import { ImportBar } from './ImportBar';
import { ImportPage } from './ImportPage';
import styles from './ImportView.module.css';
import { SourceChoice } from './SourceChoice';

const groupId = 'import';

/** Importing: from where and as what, and beside it what would come before anything is written. */
export function ImportView() {
  const { t } = useTranslation('import');
  const widths = usePaneLayout(groupId);
  return (
    <div className={styles.view} data-testid="import">
      <ImportBar />
      <Panes
        id={groupId}
        {...widths}
        seamLabel={t('seam')}
        beside={{
          id: 'source',
          percent: 29,
          minPixels: 290,
          content: (
            <div className={styles.choice}>
              <SourceChoice />
              <FormatList />
            </div>
          ),
        }}
        page={{ minPixels: 480, content: <ImportPage /> }}
      />
    </div>
  );
}
