import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids';
import { emptySidecar, type Sidecar } from '../../../shared/model/sidecar';
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
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import { VersionDiff } from './VersionDiff';
import styles from './VersionsDialog.module.css';
import { VersionsList } from './VersionsList';

interface Props {
  readonly documentId: DocumentId;
}

/** The versions of one's work; loaded again whenever the work itself changed. */
function useVersions(documentId: DocumentId): readonly EarlierVersion[] | null {
  const app = useApp();
  const revision = useAppState((state) => state.sessions.get(documentId)?.sidecar.revision ?? 0);
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision compares differently
  useEffect(() => {
    let isGone = false;
    void loadVersions(app, documentId).then((loaded) => {
      if (!isGone) setVersions(loaded ?? []);
    });
    return () => {
      isGone = true;
    };
  }, [app, documentId, revision]);
  return versions;
}

/** The chosen version, whole; `null` while it is read or where none is chosen. */
function useVersion(documentId: DocumentId, id: string | null): Sidecar | null {
  const app = useApp();
  const [read, setRead] = useState<{ id: string; sidecar: Sidecar } | null>(null);
  useEffect(() => {
    let isGone = false;
    if (id === null) return;
    void loadVersion(app, documentId, id).then((sidecar) => {
      if (!isGone && sidecar !== null) setRead({ id, sidecar });
    });
    return () => {
      isGone = true;
    };
  }, [app, documentId, id]);
  return read?.id === id ? read.sidecar : null;
}

/** What restoring a version changes; `null` where the present work is not known. */
function diffWith(present: Sidecar | undefined, version: Sidecar): SidecarDiff | null {
  if (present === undefined) return null;
  return diffSidecars(present, { ...version, document: present.document });
}

/** Earlier versions of one's work on an article: compare with the present, restore all or one. */
export function VersionsDialog({ documentId }: Props) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const { t: common } = useTranslation('dialogs');
  const versions = useVersions(documentId);
  const [chosen, setChosen] = useState<string | null>(null);
  const readable = versions?.filter(({ content }) => content !== null) ?? [];
  const current = chosen ?? readable[0]?.id ?? null;
  const version = useVersion(documentId, current);
  const isDamaged = useAppState((state) => isMendable(state, documentId));
  const present = useAppState((state) => state.sessions.get(documentId)?.sidecar);
  const title = useAppState((state) => findDocument(state, documentId)?.title ?? '');
  const diff = useMemo(
    () =>
      version === null
        ? null
        : diffWith(isDamaged ? emptySidecar(version.document, '') : present, version),
    [present, version, isDamaged],
  );
  const counts = diff === null ? null : countChanges(diff);
  const isSame = counts !== null && counts.added + counts.removed + counts.changed === 0;
  const restore = () => {
    if (version === null || current === null) return;
    if (isDamaged) {
      void mendWork(app, documentId, current);
      return;
    }
    void restoreVersion(app, documentId, version).then((isDone) => {
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
          <EmptyState icon="undo" title={t('versions.none')}>
            {t('versions.noneWords')}
          </EmptyState>
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
      </p>
      <div className={styles.panes}>
        <VersionsList versions={versions} chosen={current} onChoose={setChosen} />
        <section className={styles.difference} aria-label={t('versions.whatComes')}>
          {diff === null ? (
            <Spinner label={t('versions.loading')} />
          ) : (
            <VersionDiff
              documentId={documentId}
              diff={diff}
              isSame={isSame}
              isWholeOnly={isDamaged}
            />
          )}
        </section>
      </div>
    </Dialog>
  );
}
