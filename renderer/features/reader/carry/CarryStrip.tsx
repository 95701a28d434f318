import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { acceptSure, nextGhost } from '../../../state/carry/accepting';
import {
  type ChangedOriginal,
  changedOriginals,
  settleChangedOriginal,
} from '../../../state/carry/changed-originals';
import { ghostsOf } from '../../../state/carry/ghosts';
import { openCopiesOf } from '../../../state/copies/known-copies';
import { keyCaps } from '../../../state/keys';
import { selectAnnotation } from '../../../state/reading';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { PathLabel } from '../../../ui/PathLabel';
import { Quote } from '../../../ui/Quote';
import styles from './CarryStrip.module.css';

function useChangedOriginals(): readonly ChangedOriginal[] {
  const app = useApp();
  const sessions = useAppState((state) => state.sessions);
  const copies = useAppState(openCopiesOf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the state, of which these are all
  return useMemo(() => changedOriginals(app), [app, sessions, copies]);
}

/** How much copies suggest for this article, and which originals were changed. */
export function CarryStrip() {
  const ghosts = useAppState(ghostsOf);
  const changed = useChangedOriginals();
  const { t } = useTranslation('carry');
  if (ghosts.length === 0 && changed.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t('label')} data-testid="carry-strip">
      {ghosts.length > 0 && <Suggestions />}
      {changed.length > 0 && (
        <ul className={styles.changed}>
          {changed.map((one) => (
            <ChangedLine key={one.carried.id} changed={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Suggestions() {
  const app = useApp();
  const { t } = useTranslation('carry');
  const counted = useCounted('carry');
  const ghosts = useAppState(ghostsOf);
  const unread = useAppState((state) => openCopiesOf(state)?.unread ?? 0);
  const sure = ghosts.filter(({ isSure }) => isSure).length;
  return (
    <div className={styles.top}>
      <strong>{counted('suggestions', ghosts.length)}</strong>
      <Button
        size="small"
        variant="quiet"
        onPress={() => nextGhost(app)}
        keys={<KeyCap {...keyCaps({ key: 'g' })} />}
      >
        {t('next')}
      </Button>
      {sure > 0 && (
        <Button
          size="small"
          onPress={() => void acceptSure(app)}
          keys={<KeyCap {...keyCaps({ key: 'g', shift: true })} />}
        >
          {counted('acceptSure', sure)}
        </Button>
      )}
      {sure < ghosts.length && (
        <span className={styles.unsure}>{counted('unsure', ghosts.length - sure)}</span>
      )}
      {unread > 0 && <span className={styles.unread}>{counted('unread', unread)}</span>}
    </div>
  );
}

function ChangedLine({ changed }: { readonly changed: ChangedOriginal }) {
  const app = useApp();
  const { t } = useTranslation('carry');
  const { carried, source } = changed;
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.about}
        onClick={() => selectAnnotation(app, carried.id)}
      >
        {t('originalChanged')} <PathLabel path={source.path} />{' '}
        <Quote text={carried.target[1].exact} limit={40} />
      </button>
      <Button size="small" onPress={() => void settleChangedOriginal(app, changed, 'take-over')}>
        {t('takeOver')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        onPress={() => void settleChangedOriginal(app, changed, 'leave')}
      >
        {t('leave')}
      </Button>
    </li>
  );
}
