import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import type { Notice } from '../../state/app-state';
import type { ReasonGroup } from '../../state/export-state';
import { revealExport } from '../../state/exporting';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format-number';
import { PathLabel } from '../../ui/PathLabel';
import styles from './ExportedText.module.css';

/** So many of the files in which something was left out are named, and of those that were written. */
const pathsShown = 3;
const filesShown = 6;

function countOf(groups: readonly ReasonGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function pathsOf(groups: readonly ReasonGroup[]): string[] {
  return [...new Set(groups.flatMap(({ paths }) => paths))].slice(0, pathsShown);
}

interface Props {
  readonly report: Extract<Notice, { kind: 'exported' }>['report'];
}

/** What an export wrote and what it left out, and the way to it. */
export function ExportedText({ report }: Props) {
  const app = useApp();
  const { t, i18n } = useTranslation('notices');
  const counted = useCounted('notices');
  // Whoever waited for it goes on from here; whoever works elsewhere by now is left alone.
  const isAwaited = useAppState(({ view }) => view === 'export');
  const left = countOf(report.leftOut);
  const adjusted = countOf(report.adjusted);
  // The export view itself says where.
  const paths = isAwaited ? [] : pathsOf(report.leftOut);
  const rest = report.fileCount - filesShown;
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
          {report.files.slice(0, filesShown).map((file) => (
            <bdi key={file}>{file}</bdi>
          ))}
          {rest > 0 && <bdi>+{formatNumber(rest, i18n.language)}</bdi>}
        </p>
        {left > 0 && (
          <p className={styles.dropped}>
            <span>{t('exportedLeftOut', { number: formatNumber(left, i18n.language) })}</span>
            {paths.map((path) => (
              <PathLabel key={path} path={path} />
            ))}
            {paths.length > 0 && left > paths.length && <span>…</span>}
          </p>
        )}
        {adjusted > 0 && (
          <p className={styles.dropped}>
            {t('exportedAdjusted', { number: formatNumber(adjusted, i18n.language) })}
          </p>
        )}
      </div>
      <Button
        size="small"
        icon="folder"
        autoFocus={isAwaited}
        onPress={() => void revealExport(app)}
      >
        {t('reveal')}
      </Button>
    </div>
  );
}
