import { useTranslation } from 'react-i18next';
import { claimRatings } from '../../../../shared/model/corpus-file';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { joinClaims, makeClaims, rateClaims } from '../../../state/claims/claim-gestures';
import { chooseClaims, chosenClaims } from '../../../state/claims/showing-claims';
import { keyCaps } from '../../../state/keys';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { Menu } from '../../../ui/Menu';
import styles from './ChosenClaims.module.css';

/** What can be done with the chosen claims; there only while some are. */
export function ChosenClaims() {
  const app = useApp();
  const { t } = useTranslation('claims');
  const counted = useCounted('claims');
  const count = useAppState(({ claims }) => claims.chosen.size);
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('chosenBar')}>
      <span className={styles.count} role="status">
        {counted('chosen', count)}
      </span>
      {count > 1 && (
        <Button
          size="small"
          icon="link"
          keys={<KeyCap {...keyCaps({ key: 'j' })} />}
          onPress={() => void joinClaims(app, chosenClaims(app))}
        >
          {t('join')}
        </Button>
      )}
      <Button
        size="small"
        icon="claims"
        keys={<KeyCap {...keyCaps({ key: 'm' })} />}
        onPress={() => void makeClaims(app, chosenClaims(app))}
      >
        {t('makeEach')}
      </Button>
      <Menu
        label={t('rate')}
        placement="top start"
        trigger={<Button size="small">{t('rate')}</Button>}
        groups={[
          { id: 'rating', entries: claimRatings.map((id) => ({ id, text: t(`rating.${id}`) })) },
        ]}
        onAction={(id) => {
          const value = claimRatings.find((rating) => rating === id);
          if (value !== undefined) void rateClaims(app, chosenClaims(app), { value });
        }}
      />
      <span className={styles.gap} />
      <Button
        size="small"
        variant="quiet"
        keys={<KeyCap latin="Escape" />}
        onPress={() => chooseClaims(app, new Set())}
      >
        {t('chooseNone')}
      </Button>
    </section>
  );
}
