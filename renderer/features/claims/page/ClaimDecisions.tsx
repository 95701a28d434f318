import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../../../../shared/model/link';
import { linksOfEntry } from '../../../../shared/registry/claim-proposals';
import type { ClaimDecision } from '../../../../shared/registry/claim-registry';
import { stepsAgainst } from '../../../../shared/registry/identity-classes';
import { useApp, useAppState } from '../../../hooks/use-app';
import { contradictIdentity, takeBackIdentity } from '../../../state/claims/claim-gestures';
import { allClaims, type Claims, claimLinks, type Entry } from '../../../state/claims/known-claims';
import { Button } from '../../../ui/Button';
import { Contradicted } from '../../../ui/Contradicted';
import { Quote } from '../../../ui/Quote';
import styles from './ClaimDecisions.module.css';
import { SaidBy } from './SaidBy';

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

interface DecisionProps {
  readonly entry: Entry;
  readonly decision: ClaimDecision;
  /** Which of its two ids is told first; `a` where nothing is said. */
  readonly from?: string;
}

function DecisionButton({ entry, decision: { record, verdict, isOwn, a, b } }: DecisionProps) {
  const app = useApp();
  const { t } = useTranslation('claims');
  if (record === null || (!isOwn && verdict === 'not-same')) return null;
  const [text, act] = isOwn
    ? [verdict === 'same' ? 'split' : 'takeBack', () => takeBackIdentity(app, entry, record)]
    : ['notOne', () => contradictIdentity(app, entry, a, b)];
  return (
    <Button size="small" variant="quiet" onPress={() => void act()}>
      {t(text)}
    </Button>
  );
}

function Decision({ entry, decision, from = decision.a }: DecisionProps) {
  const { t } = useTranslation('claims');
  const claims = useAppState(allClaims);
  const { record, verdict, a, b, annotator, isOwn } = decision;
  const kind = record === null ? 'linked' : verdict;
  // It is the mention that is linked, whichever way one comes.
  const first = record === null ? a : from;
  return (
    <li className={styles.line} data-decision={kind}>
      {isOwn ? (
        <span>{t(`own.${kind}`)}</span>
      ) : (
        <SaidBy words={`others.${kind}`} annotator={annotator} />
      )}
      <Quote text={wordsOf(claims, first)} limit={50} />
      <Quote text={wordsOf(claims, first === a ? b : a)} limit={50} />
      <DecisionButton entry={entry} decision={decision} />
    </li>
  );
}

function keyOf({ annotator, id }: ClaimDecision): string {
  return `${annotator} ${id}`;
}

/**
 * By which decisions a claim is one or is kept from others, those that contradict each other first, and how
 * its mentions relate.
 */
export function ClaimDecisions({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('claims');
  const claims = useAppState(allClaims);
  const links = useAppState(claimLinks);
  const own = useMemo(() => linksOfEntry(claims, entry, links), [claims, entry, links]);
  const isHere = ({ a, b }: ClaimDecision) => [a, b].some((id) => claims.entryOf(id) === entry);
  const contradicted = claims.contradictions.filter(({ record }) => isHere(record));
  const told = new Set(
    contradicted.flatMap(({ record, against }) => [record, ...against].map(keyOf)),
  );
  const decisions = claims.identities.filter((one) => isHere(one) && !told.has(keyOf(one)));
  if (decisions.length + own.length + contradicted.length === 0) return null;
  return (
    <section aria-labelledby="decisions-heading">
      <h2 id="decisions-heading" className={styles.heading}>
        {t('decisionsHeading')}
      </h2>
      {contradicted.map((contradiction) => (
        <Contradicted
          key={keyOf(contradiction.record)}
          heading={t('contradiction')}
          record={<Decision entry={entry} decision={contradiction.record} />}
          against={t('against')}
          steps={stepsAgainst(contradiction).map(({ from, record }) => (
            <Decision key={keyOf(record)} entry={entry} decision={record} from={from} />
          ))}
        />
      ))}
      <ul>
        {own.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
        {decisions.map((decision) => (
          <Decision key={keyOf(decision)} entry={entry} decision={decision} />
        ))}
      </ul>
    </section>
  );
}
