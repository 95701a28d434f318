import { useTranslation } from 'react-i18next';
import { type Codebook, findLabel, findLayer } from '../../../shared/model/codebook';
import { useAppState } from '../../hooks/use-app';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { shownPage } from '../../state/codebook/showing';
import { Panes } from '../../ui/Panes';
import { CodebookBar, OutdatedStrip } from './CodebookBar';
import { CodebookPane } from './CodebookPane';
import styles from './CodebookView.module.css';
import { LabelPage } from './pages/LabelPage';
import { LayerPage } from './pages/LayerPage';
import { RelationsPage } from './pages/RelationsPage';
import { UnknownPage } from './pages/UnknownPage';
import { pageKey } from './rows';

const groupId = 'codebook';

function Page({ codebook }: { readonly codebook: Codebook }) {
  const page = shownPage(
    codebook,
    useAppState(({ codebookView }) => codebookView.page),
  );
  if (page.kind === 'unknown') return <UnknownPage codebook={codebook} />;
  if (page.kind === 'relations') return <RelationsPage codebook={codebook} />;
  const layer = findLayer(codebook, page.layer);
  if (layer === undefined) return null;
  const label = page.kind === 'label' ? findLabel(codebook, page.layer, page.id) : undefined;
  return label === undefined ? (
    <LayerPage key={pageKey(page)} layer={layer} />
  ) : (
    <LabelPage key={pageKey(page)} layer={layer} label={label} />
  );
}

/** The codebook of the corpus: what is in it, and beside that the page on one thing of it. */
export function CodebookView() {
  const { t } = useTranslation('codebook');
  const codebook = useAppState(({ corpus }) => corpus?.codebook);
  const widths = usePaneLayout(groupId);
  if (codebook === undefined) return null;
  return (
    <div className={styles.view} data-testid="codebook-view">
      <CodebookBar />
      <OutdatedStrip />
      <Panes
        id={groupId}
        {...widths}
        seamLabel={t('seam')}
        beside={{
          id: 'labels',
          percent: 24,
          minPixels: 230,
          content: <CodebookPane codebook={codebook} />,
        }}
        page={{ minPixels: 480, content: <Page codebook={codebook} /> }}
      />
    </div>
  );
}
