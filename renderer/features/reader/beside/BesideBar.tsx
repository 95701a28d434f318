import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { PlacedAnnotation } from '../../../state/placement';
import { updateSettings } from '../../../state/settings';
import { Icon } from '../../../ui/Icon';
import styles from './BesideBar.module.css';
import { LayersMenu } from './LayersMenu';

/** Above the margin: notes or list, and which layers are shown. */
export function BesideBar({ placed }: { readonly placed: readonly PlacedAnnotation[] }) {
  const app = useApp();
  const { t } = useTranslation('list');
  const beside = useAppState((state) => state.settings.beside);
  return (
    <div className={styles.bar}>
      <ToggleButtonGroup
        className={styles.switch ?? ''}
        aria-label={t('beside')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[beside]}
        onSelectionChange={(keys) => {
          const chosen = keys.has('list') ? 'list' : 'notes';
          void updateSettings(app, { beside: chosen });
        }}
      >
        <ToggleButton id="notes" className={styles.choice ?? ''}>
          <Icon name="notes" size={16} />
          {t('notes')}
        </ToggleButton>
        <ToggleButton id="list" className={styles.choice ?? ''}>
          <Icon name="list" size={16} />
          {t('list')}
        </ToggleButton>
      </ToggleButtonGroup>
      <LayersMenu placed={placed} />
    </div>
  );
}
