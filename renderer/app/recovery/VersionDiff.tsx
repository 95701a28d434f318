import { useTranslation } from 'react-i18next';
import type { AnnotatorFile, FileId } from '../../../shared/model/annotator-file';
import {
  kindOfChange,
  type RecordChange,
  type SidecarDiff,
} from '../../../shared/sidecar/diff-sidecars';
import { useApp } from '../../hooks/use-app';
import { restoreRecord } from '../../state/earlier-versions';
import { Badge, type Tone } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { PathLabel } from '../../ui/PathLabel';
import { Quote } from '../../ui/Quote';
import { type RecordWords, useRecordWords } from './use-record-words';
import styles from './VersionsDialog.module.css';

interface Props {
  readonly file: FileId;
  /** From the present to the version. */
  readonly diff: SidecarDiff<AnnotatorFile>;
  readonly isSame: boolean;
  /** Whether single records can't be taken over: the work as it is now is a damaged file. */
  readonly isWholeOnly: boolean;
}

const tones: Readonly<Record<'added' | 'removed' | 'changed', Tone>> = {
  added: 'malachite',
  removed: 'rubric',
  changed: 'gold',
};

function KindBadge({ kind }: { readonly kind: 'added' | 'removed' | 'changed' }) {
  const { t } = useTranslation('recovery');
  return (
    <Badge tone={tones[kind]} className={styles.kind}>
      {t(`change.${kind}`)}
    </Badge>
  );
}

/** What a record is about; each of several places on a line of its own. */
function About({ record }: { readonly record: RecordWords }) {
  const { words, paths, ends = [words] } = record;
  return (
    <span className={styles.about}>
      {paths?.map((path) => <PathLabel key={path} path={path} />) ??
        ends.map((end) => <Quote key={end} text={end} limit={90} />)}
    </span>
  );
}

interface RowProps {
  readonly file: FileId;
  readonly change: RecordChange<AnnotatorFile>;
  readonly isWholeOnly: boolean;
}

function RecordRow({ file, change, isWholeOnly }: RowProps) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const wordsOf = useRecordWords();
  const kind = kindOfChange(change);
  const shown = wordsOf(change.collection, change.after ?? change.before);
  const before = kind === 'changed' ? wordsOf(change.collection, change.before) : null;
  const isRelabelled = before !== null && before.name !== shown.name;
  const isElsewhere = before !== null && before.words !== shown.words;
  return (
    <li className={styles.change} data-change={kind}>
      <KindBadge kind={kind} />
      <div className={styles.what}>
        <span className={styles.name}>
          {isRelabelled && (
            <>
              <del>{before.name}</del>{' '}
            </>
          )}
          {shown.name}
        </span>
        {isElsewhere && before.words !== '' && (
          <del>
            <About record={before} />
          </del>
        )}
        {shown.words !== '' && <About record={shown} />}
      </div>
      {!isWholeOnly && (
        <IconButton
          icon="undo"
          label={`${t('versions.restoreOne')}: ${shown.name} ${shown.words}`}
          size="small"
          onPress={() => void restoreRecord(app, file, change)}
        />
      )}
    </li>
  );
}

/** What restoring a version would change, record by record, with the words concerned. */
export function VersionDiff({ file, diff, isSame, isWholeOnly }: Props) {
  const { t } = useTranslation('recovery');
  const { t: shell } = useTranslation('shell');
  if (isSame) return <EmptyState icon="check" title={t('versions.noDifference')} />;
  return (
    <>
      <p className={styles.heading}>{t('versions.whatComes')}</p>
      <ul className={styles.changes} data-selectable>
        {diff.status !== null && (
          <li className={styles.change} data-change="changed">
            <KindBadge kind="changed" />
            <div className={styles.what}>
              <span className={styles.name}>{t('versions.status')}</span>
              <span>
                <del>{shell(`status.${diff.status.before}`)}</del>{' '}
                {shell(`status.${diff.status.after}`)}
              </span>
            </div>
          </li>
        )}
        {diff.metadata !== null && (
          <li className={styles.change} data-change="changed">
            <KindBadge kind="changed" />
            <div className={styles.what}>
              <span className={styles.name}>{t('versions.metadata')}</span>
              <bdi>{metadataWords(diff.metadata.after)}</bdi>
            </div>
          </li>
        )}
        {diff.records.map((change) => (
          <RecordRow
            key={`${change.collection} ${change.id}`}
            file={file}
            change={change}
            isWholeOnly={isWholeOnly}
          />
        ))}
      </ul>
    </>
  );
}

function metadataWords({ title, outlet, publishedAt }: Record<string, unknown>): string {
  const known = [title, outlet, publishedAt].filter((value) => typeof value === 'string');
  return known.length === 0 ? '—' : known.join(' · ');
}
