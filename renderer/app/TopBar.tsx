import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import { useCounted } from '../i18n/use-counted';
import { showDialog } from '../state/app';
import { Icon } from '../ui/Icon';
import { KeyCap } from '../ui/KeyCap';
import { PathLabel } from '../ui/PathLabel';
import { Tooltip } from '../ui/Tooltip';
import { CommandKeys } from './CommandKeys';
import { CorpusMenu } from './CorpusMenu';
import { LookMenu } from './LookMenu';
import { ReadingMenu } from './ReadingMenu';
import { StatusMenu } from './StatusMenu';
import styles from './TopBar.module.css';
import { WayButtons } from './WayButtons';

function Trail() {
  const { t } = useTranslation('shell');
  const path = useAppState((state) => (state.view === 'reader' ? state.open?.path : undefined));
  return (
    <div className={styles.trail}>
      <span className={styles.brand}>{t('brand')}</span>
      <WayButtons />
      <CorpusMenu />
      {path !== undefined && (
        <>
          <Icon name="chevron-end" size={16} className={styles.step} />
          <PathLabel path={path} className={styles.path} />
        </>
      )}
    </div>
  );
}

/** A field to look at that opens the palette: the palette is where the typing is done. */
function PaletteField() {
  const app = useApp();
  const counted = useCounted('shell');
  const articles = useAppState((state) => state.corpus?.documents.length ?? 0);
  return (
    <AriaButton
      className={styles.search ?? ''}
      onPress={() => showDialog(app, { kind: 'palette' })}
    >
      <span className={styles.placeholder}>{counted('searchIn', articles)}</span>
      <CommandKeys id="app.palette" />
    </AriaButton>
  );
}

/** Where one is, how to get elsewhere, and how the open article stands. */
export function TopBar() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const openId = useAppState((state) => (state.view === 'reader' ? state.open?.id : undefined));
  return (
    <header className={styles.bar}>
      <Trail />
      <PaletteField />
      <div className={styles.end}>
        {openId !== undefined && <StatusMenu documentId={openId} />}
        {openId !== undefined && <ReadingMenu />}
        <LookMenu />
        <Tooltip text={t('keys')}>
          <AriaButton
            className={styles.keys ?? ''}
            aria-label={t('keys')}
            onPress={() => showDialog(app, { kind: 'keys' })}
          >
            <KeyCap latin={t('keysSign')} />
          </AriaButton>
        </Tooltip>
      </div>
    </header>
  );
}
