import { OpeningProgress } from '../features/welcome/OpeningProgress';
import { useAppState } from '../hooks/use-app';
import styles from './OpeningVeil.module.css';

/** Lies over the window while another folder is being read. */
export function OpeningVeil() {
  const isReading = useAppState((state) => state.phase === 'opening' && state.progress !== null);
  if (!isReading) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <OpeningProgress />
      </div>
    </div>
  );
}
