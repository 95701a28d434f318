import { Activity } from 'react';
import { ClaimsView } from '../features/claims/ClaimsView';
import { CodebookView } from '../features/codebook/CodebookView';
import { CopiesView } from '../features/copies/CopiesView';
import { EntitiesView } from '../features/entities/EntitiesView';
import { ExportView } from '../features/export/ExportView';
import { ImportView } from '../features/import/ImportView';
import { LibraryView } from '../features/library/LibraryView';
import { useAppState } from '../hooks/use-app';
import { Rail } from './Rail';
import { ReaderPanes } from './ReaderPanes';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';

/** The window with a corpus in it: bars around the view. The library keeps its place behind an article. */
export function Shell() {
  const view = useAppState((state) => state.view);
  return (
    <div className={styles.shell}>
      <TopBar />
      <div className={styles.middle}>
        <Rail />
        <main className={styles.view}>
          <Activity mode={view === 'library' ? 'visible' : 'hidden'}>
            <LibraryView />
          </Activity>
          {view === 'reader' && <ReaderPanes />}
          {view === 'copies' && <CopiesView />}
          {view === 'claims' && <ClaimsView />}
          {view === 'entities' && <EntitiesView />}
          {view === 'codebook' && <CodebookView />}
          {view === 'export' && <ExportView />}
          {view === 'import' && <ImportView />}
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
