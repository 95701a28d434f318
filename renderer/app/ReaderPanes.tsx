import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { useTranslation } from 'react-i18next';
import { LibraryPane } from '../features/library/LibraryPane';
import { ReaderView } from '../features/reader/ReaderView';
import { useApp } from '../hooks/use-app';
import { updateSettings } from '../state/settings';
import styles from './ReaderPanes.module.css';

const groupId = 'reader';

/** The library as a list beside the open article; the seam between them moves and stays moved. */
export function ReaderPanes() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const remembered = app.store.getState().settings.panes[groupId];
  const handleLayout = (layout: Layout, { isUserInteraction }: { isUserInteraction: boolean }) => {
    if (!isUserInteraction) return;
    const { panes } = app.store.getState().settings;
    void updateSettings(app, { panes: { ...panes, [groupId]: layout } });
  };
  return (
    <Group
      id={groupId}
      className={styles.group}
      orientation="horizontal"
      {...(remembered === undefined ? {} : { defaultLayout: remembered })}
      onLayoutChanged={handleLayout}
    >
      <Panel
        id="list"
        defaultSize={288}
        minSize={208}
        maxSize="45"
        groupResizeBehavior="preserve-pixel-size"
      >
        <LibraryPane />
      </Panel>
      <Separator className={styles.seam} aria-label={t('paneSeam')} />
      <Panel id="page" minSize={420}>
        <ReaderView />
      </Panel>
    </Group>
  );
}
