import { useTranslation } from 'react-i18next';
import { useApp } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import type { Notice } from '../../state/app-state';
import { revealExport } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { PathLabel } from '../../ui/PathLabel';
import styles from './ExportedText.module.css';

/** So many of the files that were left out are named. */
const droppedShown = 3;

interface Props {
  readonly report: Extract<Notice, { kind: 'exported' }>['report'];
}

/** What an export wrote and what it left out, and the way to it. */
export function ExportedText({ report }: Props) {
  const app = useApp();
  const { t } = useTranslation('notices');
  const counted = useCounted('notices');
  return (
    <div className={styles.exported}>
      <div>
        <p>
          {t('exported', {
            articles: counted('exportedArticles', report.documents),
            annotations: counted('exportedAnnotations', report.written),
          })}
        </p>
        <p className={styles.files}>
          {report.files.map((file) => (
            <bdi key={file}>{file}</bdi>
          ))}
        </p>
        {report.dropped.length > 0 && (
          <p className={styles.dropped}>
            {counted('exportedDropped', report.dropped.length)}{' '}
            {report.dropped.slice(0, droppedShown).map(({ id, path }) => (
              <PathLabel key={id} path={path} />
            ))}
            {report.dropped.length > droppedShown && '…'}
          </p>
        )}
        {report.unanchored.length > 0 && (
          <p className={styles.dropped}>
            {counted('exportedUnanchored', report.unanchored.length)}
          </p>
        )}
      </div>
      <Button size="small" icon="folder" onPress={() => void revealExport(app)}>
        {t('reveal')}
      </Button>
    </div>
  );
}
