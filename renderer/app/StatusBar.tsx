import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../shared/messages/problem-messages';
import { FindingInStatus } from '../features/copies/FindingInStatus';
import { useApp, useAppState } from '../hooks/use-app';
import { useLanguage } from '../hooks/use-language';
import { useCounted } from '../i18n/use-counted';
import { showDialog } from '../state/app';
import { findDocument, troubleCount } from '../state/app-state';
import { formatNumber } from '../ui/format-number';
import { Icon } from '../ui/Icon';
import { Progress } from '../ui/Progress';
import { SavingLight } from './SavingLight';
import styles from './StatusBar.module.css';

function AnnotatorName() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const annotator = useAppState((state) => state.settings.annotator);
  return (
    <AriaButton
      className={styles.item ?? ''}
      aria-label={annotator === null ? t('noAnnotator') : t('annotatorIs', { annotator })}
      onPress={() => showDialog(app, { kind: 'annotator', answer: () => undefined })}
    >
      <Icon name="person" size={16} />
      <bdi>{annotator ?? t('noAnnotator')}</bdi>
    </AriaButton>
  );
}

/** That nothing can be written here at present, and why. */
function ReadingOnly() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const reason = useAppState((state) => state.corpus?.readOnlyBecause ?? null);
  if (reason === null) return null;
  return (
    <span className={styles.problems} role="status" title={describeProblem(reason, language)}>
      <Icon name="lock" size={16} />
      {t('readingOnly')}
    </span>
  );
}

/** Claims, entities and copies: of the open article, or of all. */
function Counts() {
  const counted = useCounted('shell');
  const documents = useAppState((state) => state.corpus?.documents);
  const open = useAppState((state) =>
    state.view === 'reader' ? findDocument(state, state.open?.id ?? null) : undefined,
  );
  const { claims, entities, copies } = useMemo(() => {
    const sum = { claims: 0, entities: 0, copies: 0 };
    for (const document of open === undefined ? (documents ?? []) : [open]) {
      sum.claims += document.claims;
      sum.entities += document.entities;
      sum.copies += open === undefined ? Math.min(1, document.copies) : document.copies;
    }
    return sum;
  }, [documents, open]);
  const total = documents?.length ?? 0;
  const copiesKey = open === undefined ? 'articlesWithCopies' : 'copies';
  const marks = [
    counted('claims', claims),
    counted('entities', entities),
    counted(copiesKey, copies),
  ];
  const parts = [
    ...(open === undefined ? [counted('articles', total)] : []),
    ...(total === 0 ? [] : marks),
  ];
  return (
    <ul className={styles.counts}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function Problems() {
  const app = useApp();
  const counted = useCounted('shell');
  const count = useAppState(troubleCount);
  if (count === 0) return null;
  return (
    <AriaButton
      className={styles.problems ?? ''}
      onPress={() => showDialog(app, { kind: 'problems' })}
    >
      <Icon name="warning" size={16} />
      {counted('problems', count)}
    </AriaButton>
  );
}

function Finished() {
  const { t, i18n } = useTranslation('shell');
  const counted = useCounted('shell');
  const documents = useAppState((state) => state.corpus?.documents);
  const finished = useMemo(
    () => documents?.filter(({ status }) => status === 'finished').length ?? 0,
    [documents],
  );
  const total = documents?.length ?? 0;
  if (total === 0) return null;
  const text = counted('finishedOf', total, { finished: formatNumber(finished, i18n.language) });
  return (
    <div className={styles.finished}>
      <span>{text}</span>
      <Progress
        className={styles.progress}
        value={finished}
        max={total}
        label={t('finishedLabel')}
        text={text}
      />
    </div>
  );
}

/** One line below everything: is it safe, who is writing, how much there is, how far it has come. */
export function StatusBar() {
  return (
    <footer className={styles.bar}>
      <SavingLight />
      <AnnotatorName />
      <ReadingOnly />
      <Counts />
      <span className={styles.gap} />
      <FindingInStatus />
      <Problems />
      <Finished />
    </footer>
  );
}
