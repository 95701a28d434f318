import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { articleTitle } from '../features/library/article-title';
import { LibraryPane } from '../features/library/LibraryPane';
import { ReaderView } from '../features/reader/ReaderView';
import { useApp, useAppState } from '../hooks/use-app';
import { findDocument } from '../state/app-state';
import { updateSettings } from '../state/settings';
import styles from './ReaderPanes.module.css';

const groupId = 'reader';

/** The library as a list beside the open article; the seam between them moves and stays moved. */
export function ReaderPanes() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const title = useAppState((state) => {
    const open = findDocument(state, state.open?.id ?? null);
    return open === undefined ? '' : articleTitle(open);
  });
  const remembered = app.store.getState().settings.panes[groupId];
  const handleLayout = (layout: Layout, { isUserInteraction }: { isUserInteraction: boolean }) => {
    if (!isUserInteraction) return;
    const { panes } = app.store.getState().settings;
    void updateSettings(app, { panes: { ...panes, [groupId]: layout } });
  };
  return (
    <>
      <VisuallyHidden elementType="h1">{title}</VisuallyHidden>
      <Group
        id={groupId}
        className={styles.group}
        orientation="horizontal"
        {...(remembered === undefined ? {} : { defaultLayout: remembered })}
        onLayoutChanged={handleLayout}
      >
        <Panel
          id="list"
          defaultSize="21"
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
    </>
  );
}
