import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { makeClaims, removeClaim } from '../../../state/claims/claim-gestures';
import { claimantNames, type Entry } from '../../../state/claims/known-claims';
import { showClaimsPart } from '../../../state/claims/showing-claims';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { publishedWords } from '../../../ui/published-words';
import { ClaimDecisions } from './ClaimDecisions';
import styles from './ClaimPage.module.css';
import { ClaimTitle } from './ClaimTitle';
import { FigureTimeline } from './FigureTimeline';
import { Mentions } from './Mentions';
import { Ratings } from './Ratings';

/** What is known of a claim in a line: how often, where, since when, by whom. */
function Facts({ entry }: { readonly entry: Entry }) {
  const { t, i18n } = useTranslation('claims');
  const counted = useCounted('claims');
  const nameOf = useAppState(claimantNames);
  const { mentions, outlets, firstSeen, claimants } = entry;
  return (
    <ul className={styles.facts} data-testid="claim-facts">
      <li>{counted('mentions', mentions.length)}</li>
      {outlets.length > 0 && <li>{counted('outlets', outlets.length)}</li>}
      {firstSeen !== null && (
        <li>
          <bdi>{t('firstSeen', { date: publishedWords(firstSeen, i18n.language) })}</bdi>
        </li>
      )}
      {claimants.length > 0 && (
        <li>
          <bdi>{t('claimedBy', { names: claimants.map(nameOf).join(t('comma')) })}</bdi>
        </li>
      )}
    </ul>
  );
}

function Tools({ entry }: { readonly entry: Entry }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const isOwn = entry.held.some((held) => held.isOwn);
  return (
    <div className={styles.tools}>
      {entry.held.length === 0 && (
        <Button variant="solid" icon="claims" onPress={() => void makeClaims(app, [entry])}>
          {t('make')}
        </Button>
      )}
      {isOwn && (
        <Button variant="quiet" onPress={() => void removeClaim(app, entry)}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
}

/** One claim: what it was found to be, its figures over time, and all its mentions in context. */
export function ClaimPage({ entry }: { readonly entry: Entry }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  return (
    <article className={styles.page} data-testid="claim-page" aria-label={t('page')}>
      <header className={styles.head}>
        <Button
          size="small"
          variant="quiet"
          keys={<KeyCap latin="Escape" />}
          onPress={() => showClaimsPart(app, 'table')}
        >
          {t('toTable')}
        </Button>
        <ClaimTitle key={entry.id} entry={entry} />
        <Facts entry={entry} />
        <Tools entry={entry} />
      </header>
      <div className={styles.columns}>
        <Mentions key={entry.id} entry={entry} />
        <div className={styles.side}>
          <FigureTimeline entry={entry} />
          <Ratings key={entry.id} entry={entry} />
          <ClaimDecisions entry={entry} />
        </div>
      </div>
    </article>
  );
}
