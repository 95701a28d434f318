import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { AppProvider } from './hooks/use-app';
import { startI18n } from './i18n/i18n';
import { unpackApi } from './platform/api';
import { followAnnotations } from './state/annotations/reading-annotations';
import { createApp } from './state/app';
import { followClaims } from './state/claims/seeking-claims';
import { followCodebook } from './state/codebook/migrating';
import { followCopies } from './state/copies/finding-copies';
import { followOpenCopies } from './state/copies/open-copies';
import { followCorpusQuietly } from './state/copies/quiet-finding';
import { followReview } from './state/copies/reviewing';
import { startApp } from './state/corpus';
import { followCorpusWork } from './state/corpus-work';
import { followEntities } from './state/entities/viewing';
import { followExporting } from './state/exporting';
import { followImporting } from './state/importing/importing';
import { followOthers } from './state/others-changes';
import { followRecovery } from './state/recovery';
import { followSaving } from './state/sessions';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/print.css';

const app = createApp(unpackApi(window.api), {
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
});
startI18n(app.store.getState().settings.language);
followSaving(app);
followOthers(app);
followCorpusWork(app);
followAnnotations(app);
followEntities(app);
followRecovery(app);
followCopies(app);
followReview(app);
followOpenCopies(app);
followClaims(app);
followExporting(app);
followImporting(app);
followCorpusQuietly(app);
followCodebook(app);
void startApp(app);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <App />
    </AppProvider>
  </StrictMode>,
);
