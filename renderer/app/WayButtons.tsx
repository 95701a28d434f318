import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import { goAlong } from '../state/going';
import { IconButton } from '../ui/IconButton';
import { CommandKeys } from './CommandKeys';
import styles from './WayButtons.module.css';

/** Back to where one was, and forward again; each is there only while it leads somewhere. */
export function WayButtons() {
  const app = useApp();
  const { t } = useTranslation('commands');
  const leads = {
    back: useAppState((state) => state.trail.behind.length > 0),
    forward: useAppState((state) => state.trail.ahead.length > 0),
  };
  return (
    <div className={styles.ways}>
      {(['back', 'forward'] as const).map((way) => (
        <IconButton
          key={way}
          icon={`arrow-${way}`}
          size="small"
          label={t(`go.${way}`)}
          keys={<CommandKeys id={`go.${way}`} />}
          isDisabled={!leads[way]}
          onPress={() => void goAlong(app, way)}
        />
      ))}
    </div>
  );
}
