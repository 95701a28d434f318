import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { corpusFileId, type FileId } from '../../../shared/model/annotator-file';
import type { Conflict, ConflictChoice, ConflictSide } from '../../../shared/model/conflict';
import { useApp } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { closeDialog } from '../../state/app';
import { decideConflict, lookAtConflict } from '../../state/others-changes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { PathLabel } from '../../ui/PathLabel';
import styles from './ConflictDialog.module.css';

interface Props {
  readonly file: FileId;
}

/** The two versions, once the main process has read them; `undefined` until then. */
function useConflict(file: FileId): Conflict | null | undefined {
  const app = useApp();
  const [conflict, setConflict] = useState<Conflict | null>();
  useEffect(() => {
    let isShown = true;
    void lookAtConflict(app, file).then((found) => {
      if (isShown) setConflict(found);
    });
    return () => {
      isShown = false;
    };
  }, [app, file]);
  return conflict;
}

/** Asks which of two versions of a file of one's own stays: one of them, or both. */
export function ConflictDialog({ file }: Props) {
  const app = useApp();
  const { t } = useTranslation('conflict');
  const conflict = useConflict(file);
  const words = conflict === undefined ? t('waiting') : conflict === null ? t('nothing') : null;
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close', { ns: 'dialogs' })}
      size="large"
      onClose={() => closeDialog(app)}
      footer={conflict ? <Choices conflict={conflict} /> : undefined}
    >
      {words === null && conflict ? <Versions conflict={conflict} /> : <p>{words}</p>}
    </Dialog>
  );
}

function Choices({ conflict }: { readonly conflict: Conflict }) {
  const app = useApp();
  const { t } = useTranslation('conflict');
  const { file, kind, theirs, isFileGone } = conflict;
  const [isDeciding, setDeciding] = useState(false);
  const decide = (choice: ConflictChoice) => {
    setDeciding(true);
    void decideConflict(app, file, choice).then(() => setDeciding(false));
  };
  const choice = (what: ConflictChoice, words: string, isFirst: boolean) => (
    <Button
      variant={isFirst ? 'solid' : 'plain'}
      autoFocus={isFirst}
      isDisabled={isDeciding}
      onPress={() => decide(what)}
    >
      {words}
    </Button>
  );
  return (
    <>
      {(theirs !== null || isFileGone) &&
        choice('theirs', isFileGone ? t('acceptGone') : t(`keepTheirs.${kind}`), false)}
      {choice('mine', t(`keepMine.${kind}`), theirs === null)}
      {theirs !== null && choice('both', t(`keepBoth.${kind}`), true)}
    </>
  );
}

function Versions({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('conflict');
  const counted = useCounted('conflict');
  const { file, kind, path, mine, theirs, isFileGone, keptTwice } = conflict;
  const isCorpus = file === corpusFileId;
  return (
    <div className={styles.content}>
      <p>{isCorpus ? t(`corpus.${kind}`) : t(kind)}</p>
      <p className={styles.path}>
        <PathLabel path={path} />
      </p>
      <div className={styles.sides}>
        <Side title={t(`mine.${kind}`)} side={mine} isCorpus={isCorpus} />
        {theirs === null ? (
          <section className={styles.side}>
            <h3>{t(`theirs.${kind}`)}</h3>
            <p>{isFileGone ? t('gone') : t('unreadable')}</p>
          </section>
        ) : (
          <Side title={t(`theirs.${kind}`)} side={theirs} isCorpus={isCorpus} />
        )}
      </div>
      {keptTwice > 0 && <p>{counted('keptTwice', keptTwice)}</p>}
      <p className={styles.quiet}>{t('kept')}</p>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly side: ConflictSide;
  readonly isCorpus: boolean;
}

/** What is in one version, and what it did to the state both came from. */
function Side({ title, side, isCorpus }: SideProps) {
  const counted = useCounted('conflict');
  const changes = (['added', 'changed', 'removed'] as const).filter((kind) => side[kind] > 0);
  return (
    <section className={styles.side}>
      <h3>{title}</h3>
      {side.name !== '' && (
        <p className={styles.name}>
          <bdi>{side.name}</bdi>
        </p>
      )}
      <ul className={styles.counts}>
        {isCorpus ? (
          <li>{counted('decisions', side.decisions)}</li>
        ) : (
          <li>{counted('annotations', side.annotations)}</li>
        )}
        {side.links > 0 && <li>{counted('links', side.links)}</li>}
        {changes.map((kind) => (
          <li key={kind} className={styles.quiet}>
            {counted(kind, side[kind])}
          </li>
        ))}
      </ul>
    </section>
  );
}
