import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../hooks/use-app';
import { useKeysOfDialog } from '../../hooks/use-keys-of-dialog';
import { keyCaps } from '../../state/keys';
import { type LinkEnd, type LinkVerdictId, scopeOf, verdictsFor } from '../../state/link-end';
import { linkPlaces } from '../../state/link-places';
import { swapKey, verdictKeys } from '../../state/verdict-keys';
import { Button } from '../../ui/Button';
import { KeyCap } from '../../ui/KeyCap';
import { PathLabel } from '../../ui/PathLabel';
import { Quote } from '../../ui/Quote';
import { TextField } from '../../ui/TextField';
import styles from './LinkPlaces.module.css';

interface Props {
  readonly source: LinkEnd;
  readonly target: LinkEnd;
}

/** How do two places relate? What is said of the first of them can be said of the second instead. */
export function PlaceVerdict({ source, target }: Props) {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const [isSwapped, setSwapped] = useState(false);
  const [note, setNote] = useState('');
  const [from, to] = isSwapped ? [target, source] : [source, target];
  const scope = scopeOf(source, target);
  const isOfClaims = scope === 'claim';
  const verdicts = verdictsFor(scope);
  const decide = (verdict: LinkVerdictId) => void linkPlaces(app, from, to, { verdict, note });
  const swap = () => setSwapped(!isSwapped);
  useKeysOfDialog([
    ...verdicts.map((verdict) => ({ key: verdictKeys[verdict], run: () => decide(verdict) })),
    { key: swapKey, run: swap },
  ]);
  return (
    <div className={styles.places}>
      <dl className={styles.ends}>
        <End end={from} role={t(isOfClaims ? 'link.first' : 'link.later')} />
        <End end={to} role={t(isOfClaims ? 'link.second' : 'link.earlier')} />
      </dl>
      <Button size="small" variant="quiet" onPress={swap} keys={<KeyCap {...keyCaps(swapKey)} />}>
        {t('link.swapEnds')}
      </Button>
      <fieldset className={styles.buttons} aria-label={t('link.verdict')}>
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            onPress={() => decide(verdict)}
            keys={<KeyCap {...keyCaps(verdictKeys[verdict])} />}
            autoFocus={verdict === 'same'}
          >
            {t(verdict, { ns: 'verdicts', context: scope })}
          </Button>
        ))}
      </fieldset>
      <TextField label={t('link.note')} value={note} onChange={setNote} />
    </div>
  );
}

function End({ end, role }: { readonly end: LinkEnd; readonly role: string }) {
  const { t } = useTranslation('dialogs');
  const { words, place } = end;
  return (
    <div>
      <dt>{role}</dt>
      <dd>
        {words === null ? t('link.wholeArticle') : <Quote text={words} limit={120} />}{' '}
        <PathLabel path={place.path} />
      </dd>
    </div>
  );
}
