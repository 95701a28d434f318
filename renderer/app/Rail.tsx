import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import { showClaims } from '../state/claims/showing-claims';
import { showCodebook } from '../state/codebook/showing';
import { showCopies } from '../state/copies/reviewing';
import { showEntities } from '../state/entities/viewing';
import { showExport } from '../state/exporting';
import { showImport } from '../state/importing/showing';
import { showLibrary, showReader } from '../state/reading';
import type { View } from '../state/view';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';
import { Tooltip } from '../ui/Tooltip';
import styles from './Rail.module.css';

const views: readonly { view: View; icon: IconName }[] = [
  { view: 'library', icon: 'library' },
  { view: 'reader', icon: 'reader' },
  { view: 'copies', icon: 'copies' },
  { view: 'claims', icon: 'claims' },
  { view: 'entities', icon: 'person' },
  { view: 'codebook', icon: 'codebook' },
  { view: 'export', icon: 'export' },
  { view: 'import', icon: 'import' },
];

/** The views of the window, as far as there is something in them. */
export function Rail() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const current = useAppState((state) => state.view);
  const hasArticle = useAppState((state) => state.open !== null);
  const show = {
    library: () => showLibrary(app),
    reader: () => showReader(app),
    copies: () => showCopies(app),
    claims: () => showClaims(app),
    entities: () => showEntities(app),
    codebook: () => showCodebook(app),
    export: () => void showExport(app),
    import: () => void showImport(app),
  };
  return (
    <nav className={styles.rail} aria-label={t('views')}>
      {views
        .filter(({ view }) => view !== 'reader' || hasArticle)
        .map(({ view, icon }) => (
          <Tooltip key={view} text={t(`view.${view}`)} placement="end">
            <AriaButton
              className={styles.item ?? ''}
              aria-label={t(`view.${view}`)}
              {...(view === current ? { 'aria-current': 'page' as const } : {})}
              onPress={show[view]}
            >
              <Icon name={icon} />
            </AriaButton>
          </Tooltip>
        ))}
    </nav>
  );
}
