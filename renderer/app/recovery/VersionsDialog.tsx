import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AnnotatorFile,
  corpusFileId,
  type FileId,
} from '../../../shared/model/annotator-file';
import { emptyCorpusFile } from '../../../shared/model/corpus-file';
import { emptySidecar } from '../../../shared/model/sidecar';
import {
  countChanges,
  diffSidecars,
  type SidecarDiff,
} from '../../../shared/sidecar/diff-sidecars';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { findDocument } from '../../state/app-state';
import type { EarlierVersion } from '../../state/earlier-versions';
import {
  isMendable,
  loadVersion,
  loadVersions,
  mendWork,
  restoreVersion,
} from '../../state/earlier-versions';
import { ownContent, ownFile } from '../../state/own-files';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import { VersionDiff } from './VersionDiff';
import styles from './VersionsDialog.module.css';
import { VersionsList } from './VersionsList';

interface Props {
  readonly file: FileId;
}

type DiffProps = Parameters<typeof VersionDiff>[0];
type DifferenceProps = Omit<DiffProps, 'diff'> & { readonly diff: DiffProps['diff'] | null };

/** The versions of one's work; loaded again whenever the work itself changed. */
function useVersions(file: FileId): readonly EarlierVersion[] | null {
  const app = useApp();
  const revision = useAppState((state) => ownFile(state, file)?.content.revision ?? 0);
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision compares differently
  useEffect(() => {
    let isGone = false;
    void loadVersions(app, file).then((loaded) => {
      if (!isGone) setVersions(loaded ?? []);
    });
    return () => {
      isGone = true;
    };
  }, [app, file, revision]);
  return versions;
}

/** The chosen version, whole; `null` while it is read or where none is chosen. */
function useVersion(file: FileId, id: string | null): AnnotatorFile | null {
  const app = useApp();
  const [read, setRead] = useState<{ id: string; content: AnnotatorFile } | null>(null);
  useEffect(() => {
    let isGone = false;
    if (id === null) return;
    void loadVersion(app, file, id).then((content) => {
      if (!isGone && content !== null) setRead({ id, content });
    });
    return () => {
      isGone = true;
    };
  }, [app, file, id]);
  return read?.id === id ? read.content : null;
}

/** What restoring a version changes; `null` where the present work is not known. */
function diffWith(
  present: AnnotatorFile | undefined,
  version: AnnotatorFile,
): SidecarDiff<AnnotatorFile> | null {
  return present === undefined ? null : diffSidecars(present, version);
}

/** The file as it is now: one that is damaged has nothing that restoring could take away. */
function usePresent(file: FileId, version: AnnotatorFile | null): AnnotatorFile | undefined {
  const isDamaged = useAppState((state) => isMendable(state, file));
  const own = useAppState((state) => ownContent(state, file));
  return useMemo(() => {
    if (!isDamaged || version === null) return own;
    return version.format === 'hashiya-corpus'
      ? emptyCorpusFile('')
      : emptySidecar(version.document, '');
  }, [isDamaged, own, version]);
}

/** Where there is nothing to go back to; damaged work can be put aside and begun anew. */
function NoVersions({ file, isDamaged }: Props & { readonly isDamaged: boolean }) {
  const { t } = useTranslation('recovery');
  return (
    <EmptyState
      icon="undo"
      title={t('versions.none')}
      actions={isDamaged && <BeginAnewButton file={file} />}
    >
      {t(isDamaged ? 'versions.mendable' : 'versions.noneWords')}
    </EmptyState>
  );
}

/** Where all versions are damaged themselves. */
function NoneReadable({ isDamaged }: { readonly isDamaged: boolean }) {
  const { t } = useTranslation('recovery');
  return (
    <EmptyState icon="warning" title={t('versions.noneReadable')}>
      {isDamaged && t('versions.noneReadableWords')}
    </EmptyState>
  );
}

/** Puts damaged work among the versions, and nothing in its place. */
function BeginAnewButton({ file }: Props) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  return <Button onPress={() => void mendWork(app, file, null)}>{t('versions.beginAnew')}</Button>;
}

/** What the chosen version changes, once it is read. */
function Difference({ diff, ...rest }: DifferenceProps) {
  const { t } = useTranslation('recovery');
  if (diff === null) return <Spinner label={t('versions.loading')} />;
  return <VersionDiff diff={diff} {...rest} />;
}

/** Earlier versions of one's work, on an article or across them: compare with the present, restore all or one. */
export function VersionsDialog({ file }: Props) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const { t: common } = useTranslation('dialogs');
  const versions = useVersions(file);
  const [chosen, setChosen] = useState<string | null>(null);
  const readable = versions?.filter(({ content }) => content !== null) ?? [];
  const current = chosen ?? readable[0]?.id ?? null;
  const version = useVersion(file, current);
  const isDamaged = useAppState((state) => isMendable(state, file));
  const present = usePresent(file, version);
  const title = useAppState((state) =>
    file === corpusFileId ? (state.corpus?.name ?? '') : (findDocument(state, file)?.title ?? ''),
  );
  const diff = useMemo(
    () => (version === null ? null : diffWith(present, version)),
    [present, version],
  );
  const counts = diff === null ? null : countChanges(diff);
  const isSame = counts !== null && counts.added + counts.removed + counts.changed === 0;
  const restore = () => {
    if (version === null || current === null) return;
    if (isDamaged) {
      void mendWork(app, file, current);
      return;
    }
    void restoreVersion(app, file, version).then((isDone) => {
      if (isDone) closeDialog(app);
    });
  };
  if (versions === null || versions.length === 0) {
    return (
      <Dialog
        title={t('versions.title')}
        closeLabel={common('close')}
        onClose={() => closeDialog(app)}
      >
        {versions === null ? (
          <Spinner label={t('versions.loading')} />
        ) : (
          <NoVersions file={file} isDamaged={isDamaged} />
        )}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('versions.title')}
      closeLabel={common('close')}
      size="large"
      className={styles.dialog}
      onClose={() => closeDialog(app)}
      footer={
        <>
          <p className={styles.hint}>{t(isDamaged ? 'versions.mendable' : 'versions.undoable')}</p>
          <Button onPress={() => closeDialog(app)}>{common('cancel')}</Button>
          {isDamaged && <BeginAnewButton file={file} />}
          <Button
            variant="solid"
            icon="undo"
            isDisabled={version === null || (isSame && !isDamaged)}
            onPress={restore}
          >
            {t(isDamaged ? 'versions.mend' : 'versions.restore')}
          </Button>
        </>
      }
    >
      <p className={styles.article}>
        <bdi>{title}</bdi>
        {file === corpusFileId && (
          <span className={styles.holds}>{t('versions.acrossArticles')}</span>
        )}
      </p>
      <div className={styles.panes}>
        <VersionsList versions={versions} chosen={current} onChoose={setChosen} />
        <section className={styles.difference} aria-label={t('versions.whatComes')}>
          {current === null ? (
            <NoneReadable isDamaged={isDamaged} />
          ) : (
            <Difference file={file} diff={diff} isSame={isSame} isWholeOnly={isDamaged} />
          )}
        </section>
      </div>
    </Dialog>
  );
}
