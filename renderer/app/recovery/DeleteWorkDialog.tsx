import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import { closeDialog } from '../../state/app';
import { findDocument } from '../../state/app-state';
import { deleteWork } from '../../state/earlier-versions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Quote } from '../../ui/Quote';
import styles from './DeleteWorkDialog.module.css';

interface Props {
  readonly documentId: DocumentId;
}

/** What would go, in words. */
function useGoing(documentId: DocumentId): string[] {
  const { t } = useTranslation('recovery');
  const { t: shell } = useTranslation('shell');
  const counted = useCounted('recovery');
  const ofWork = useCounted('shell');
  const sidecar = useAppState((state) => state.sessions.get(documentId)?.sidecar);
  if (sidecar === undefined) return [];
  const on = (layer: string) => sidecar.annotations.filter((one) => one.layer === layer).length;
  const { status, metadata, links, segments, comments } = sidecar;
  const counts: (readonly [number, string])[] = [
    [on('claim'), ofWork('claims', on('claim'))],
    [on('entity'), ofWork('entities', on('entity'))],
    [links.length, counted('links', links.length)],
    [segments.length, counted('segments', segments.length)],
    [comments.length, counted('comments', comments.length)],
    [Object.keys(metadata).length, t('deleteWork.metadata')],
    [status === 'new' ? 0 : 1, t('deleteWork.status', { status: shell(`status.${status}`) })],
  ];
  return counts.flatMap(([count, words]) => (count > 0 ? [words] : []));
}

/** Says what goes and what stays before all of one's work on an article is deleted. */
export function DeleteWorkDialog({ documentId }: Props) {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const { t: common } = useTranslation('dialogs');
  const title = useAppState((state) => findDocument(state, documentId)?.title ?? '');
  const going = useGoing(documentId);
  return (
    <Dialog
      title={t('deleteWork.title')}
      closeLabel={common('close')}
      size="small"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)} autoFocus>
            {common('cancel')}
          </Button>
          <Button variant="solid" onPress={() => void deleteWork(app, documentId)}>
            {t('deleteWork.run')}
          </Button>
        </>
      }
    >
      <p className={styles.article}>
        <Quote text={title} limit={90} />
      </p>
      <p>{t('deleteWork.goes')}</p>
      <ul className={styles.going}>
        {going.map((words) => (
          <li key={words}>
            <Icon name="close" size={16} className={styles.mark} />
            {words}
          </li>
        ))}
      </ul>
      <p className={styles.stays}>{t('deleteWork.stays')}</p>
    </Dialog>
  );
}
