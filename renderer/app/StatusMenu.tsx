import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../shared/model/ids';
import { type DocumentStatus, documentStatuses } from '../../shared/model/sidecar';
import { StatusDot, statusTone } from '../features/library/StatusDot';
import { useApp, useAppState } from '../hooks/use-app';
import { setStatus } from '../state/annotate';
import { findDocument } from '../state/app-state';
import { recoveryCommands } from '../state/commands/recovery-commands';
import { Badge } from '../ui/Badge';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import styles from './StatusMenu.module.css';
import { useCommandTitle } from './use-command-title';

/** What is done with the whole of one's work on the article. */
const workCommands = recoveryCommands.filter(({ group }) => group === 'article');

interface Props {
  readonly documentId: DocumentId;
}

/** How far one has come with the open article; pressing it says something else. */
export function StatusMenu({ documentId }: Props) {
  const app = useApp();
  const { t } = useTranslation('shell');
  const title = useCommandTitle();
  // As one string, so that the menu renders anew only when the answer is another one.
  const available = useAppState((state) =>
    workCommands.flatMap(({ id, isAvailable }) => (isAvailable(state) ? [id] : [])).join(' '),
  );
  const offered = workCommands.filter(({ id }) => available.split(' ').includes(id));
  const status = useAppState(
    (state): DocumentStatus =>
      state.sessions.get(documentId)?.sidecar.status ??
      findDocument(state, documentId)?.status ??
      'new',
  );
  return (
    <Menu
      label={t('statusOfArticle')}
      placement="bottom end"
      trigger={
        <AriaButton className={styles.pill ?? ''}>
          <Badge tone={statusTone[status]}>
            <StatusDot status={status} />
            {t(`status.${status}`)}
            <Icon name="chevron-down" size={16} />
          </Badge>
        </AriaButton>
      }
      groups={[
        {
          id: 'status',
          chosen: [status],
          entries: documentStatuses.map((id) => ({
            id,
            text: t(`status.${id}`),
            mark: <StatusDot status={id} />,
          })),
        },
        ...(offered.length === 0
          ? []
          : [{ id: 'work', entries: offered.map((one) => ({ id: one.id, text: title(one) })) }]),
      ]}
      onAction={(id) => {
        void offered.find((one) => one.id === id)?.run(app);
        const next = documentStatuses.find((known) => known === id);
        if (next !== undefined) void setStatus(app, [documentId], next);
      }}
    />
  );
}
