import { useTranslation } from 'react-i18next';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { Panes } from '../../ui/Panes';
import { ExportBar } from './ExportBar';
import { ExportOptions } from './ExportOptions';
import { ExportPage } from './ExportPage';
import styles from './ExportView.module.css';
import { FormatList } from './FormatList';

const groupId = 'export';

/** Exporting: formats and options, and beside them what would be written before anything is. */
export function ExportView() {
  const { t } = useTranslation('export');
  const widths = usePaneLayout(groupId);
  return (
    <div className={styles.view} data-testid="export">
      <ExportBar />
      <Panes
        id={groupId}
        {...widths}
        seamLabel={t('seam')}
        beside={{
          id: 'choice',
          percent: 29,
          minPixels: 290,
          content: (
            <div className={styles.choice}>
              <FormatList />
              <ExportOptions />
            </div>
          ),
        }}
        page={{ minPixels: 480, content: <ExportPage /> }}
      />
    </div>
  );
}
