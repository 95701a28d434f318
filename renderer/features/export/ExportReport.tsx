import { useTranslation } from 'react-i18next';
import type { ExportSummary, ReasonGroup } from '../../state/export-state';
import { formatPercent } from '../../ui/format-number';
import { NumberText } from '../../ui/NumberText';
import { PathLabel } from '../../ui/PathLabel';
import styles from './ExportReport.module.css';
import { useReasonWords } from './use-reason-words';

interface GroupsProps {
  readonly kind: 'leftOut' | 'adjusted';
  readonly groups: readonly ReasonGroup[];
}

/** What was left out or changed, by reason, with some of the files it is in. */
function Groups({ kind, groups }: GroupsProps) {
  const { t } = useTranslation('export');
  const words = useReasonWords(kind);
  if (groups.length === 0) return null;
  return (
    <section aria-label={t(`report.${kind}`)}>
      <h3 className={styles.heading}>{t(`report.${kind}`)}</h3>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.reason} data-reason={group.reason} className={styles.group}>
            <span className={styles.count}>
              <NumberText value={group.count} />
            </span>
            <span className={styles.reason}>{words(group)}</span>
            <span className={styles.paths}>
              {group.paths.map((path) => (
                <PathLabel key={path} path={path} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is in each part, and how much of one stands in another. */
function Splits({ splits, leakage }: Pick<ExportSummary, 'splits' | 'leakage'>) {
  const { t, i18n } = useTranslation('export');
  if (splits.length === 0) return null;
  return (
    <section aria-label={t('report.splits')}>
      <h3 className={styles.heading}>{t('report.splits')}</h3>
      <dl className={styles.figures}>
        {splits.map(({ name, documents }) => (
          <div key={name} className={styles.figure} data-split={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <NumberText value={documents} />
            </dd>
          </div>
        ))}
        {leakage !== null && (
          <div className={styles.figure}>
            <dt>{t('report.leakage')}</dt>
            <dd>
              <bdi>{formatPercent(leakage.largest?.containment ?? 0, i18n.language)}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What an export holds, what it leaves out and why. */
export function ExportReport({ summary }: { readonly summary: ExportSummary }) {
  const { t } = useTranslation('export');
  const { leftOut, adjusted, splits, leakage } = summary;
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  const figures = {
    documents: summary.documents,
    annotations: summary.annotations,
    written: summary.written,
    left,
  };
  return (
    <div className={styles.report} data-testid="export-report">
      <dl className={styles.figures}>
        {Object.entries(figures).map(([id, value]) => (
          <div key={id} className={styles.figure} data-figure={id}>
            <dt>{t(`report.${id}`)}</dt>
            <dd>
              <NumberText value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {left === 0 && adjusted.length === 0 && summary.documents > 0 && (
        <p className={styles.all}>{t('report.nothingLeft')}</p>
      )}
      <Groups kind="leftOut" groups={leftOut} />
      <Groups kind="adjusted" groups={adjusted} />
      <Splits splits={splits} leakage={leakage} />
    </div>
  );
}
