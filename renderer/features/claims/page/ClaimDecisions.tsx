import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../../../../shared/model/link';
import { linksOfEntry } from '../../../../shared/registry/claim-proposals';
import { useApp, useAppState } from '../../../hooks/use-app';
import { takeBackIdentity } from '../../../state/claims/claim-gestures';
import { allClaims, type Claims, claimLinks, type Entry } from '../../../state/claims/known-claims';
import { Button } from '../../../ui/Button';
import { Quote } from '../../../ui/Quote';
import styles from './ClaimDecisions.module.css';

/** The title of a claim, or the words of a mention, that a decision names. */
function wordsOf(claims: Claims, id: string): string {
  const entry = claims.entryOf(id);
  const mention = entry?.mentions.find(({ line }) => line.id === id);
  const held = entry?.held.find(({ claim }) => claim.id === id);
  return held?.claim.title ?? mention?.line.exact ?? entry?.title ?? id;
}

function LinkLine({ link }: { readonly link: Link }) {
  const { t } = useTranslation('claims');
  const isTurned = link.direction === 'b-to-a';
  const [from, to] = isTurned ? [link.b, link.a] : [link.a, link.b];
  const words = (place: Link['a']) => place.target?.[1].exact ?? place.path;
  return (
    <li className={styles.line}>
      <Quote text={words(from)} limit={50} />
      <strong>{t(link.verdict, { ns: 'verdicts', context: 'claim' })}</strong>
      <Quote text={words(to)} limit={50} />
    </li>
  );
}

/** By which decisions a claim is one or is kept from others, and how its mentions relate. */
export function ClaimDecisions({ entry }: { readonly entry: Entry }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const claims = useAppState(allClaims);
  const links = useAppState(claimLinks);
  const own = useMemo(() => linksOfEntry(claims, entry, links), [claims, entry, links]);
  const isHere = (id: string) => claims.entryOf(id) === entry;
  const decisions = claims.identities.filter(({ a, b }) => isHere(a) || isHere(b));
  if (decisions.length === 0 && own.length === 0) return null;
  return (
    <section aria-labelledby="decisions-heading">
      <h2 id="decisions-heading" className={styles.heading}>
        {t('decisionsHeading')}
      </h2>
      <ul>
        {own.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
        {decisions.map(({ record, verdict, a, b, annotator, isOwn }) => (
          <li key={`${annotator} ${record.id}`} className={styles.line} data-decision={verdict}>
            <bdi>{t(isOwn ? `own.${verdict}` : `others.${verdict}`, { annotator })}</bdi>
            <Quote text={wordsOf(claims, a)} limit={50} />
            <Quote text={wordsOf(claims, b)} limit={50} />
            {isOwn && (
              <Button
                size="small"
                variant="quiet"
                onPress={() => void takeBackIdentity(app, entry, record)}
              >
                {t(verdict === 'same' ? 'split' : 'takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
