import { useTranslation } from 'react-i18next';
import type { RegistryUnit } from '../../../../shared/registry/entity-proposals';
import { useApp, useAppState } from '../../../hooks/use-app';
import { decidePair } from '../../../state/entities/deciding';
import { mentionsNow, mentionsOf, nameOf, shownUnitPair } from '../../../state/entities/listing';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { formatPercent } from '../../../ui/format-number';
import { KeyCap } from '../../../ui/KeyCap';
import { MentionList } from '../MentionList';
import { useTypeName } from '../use-type-name';
import styles from './PairPage.module.css';

function Side({ unit }: { readonly unit: RegistryUnit }) {
  const { t } = useTranslation('entities');
  const typeName = useTypeName();
  const mentions = useAppState(mentionsNow);
  const others = unit.kind === 'group' ? unit.group.spellings : unit.entry.aliases;
  const isEntity = unit.kind === 'entity';
  return (
    <div className={styles.side}>
      <h2 className={styles.name}>
        <bdi>{nameOf(unit)}</bdi>
      </h2>
      <p className={styles.facts}>
        {typeName(isEntity ? unit.entry.type : unit.group.label)}
        {!isEntity && <Badge tone="gold">{t('unlinked')}</Badge>}
        {isEntity && !unit.entry.isOwn && (
          <Badge>
            <bdi>{unit.entry.shown.annotator}</bdi>
          </Badge>
        )}
      </p>
      <p className={styles.facts}>
        {others
          .filter((name) => name !== nameOf(unit))
          .map((name) => (
            <bdi key={name}>{name}</bdi>
          ))}
      </p>
      <MentionList key={unit.id} mentions={mentionsOf(mentions, unit)} />
    </div>
  );
}

/** Two names that may be one, side by side, with what speaks for it. */
export function PairPage() {
  const app = useApp();
  const { t, i18n } = useTranslation('entities');
  const pair = useAppState(shownUnitPair);
  if (pair === null) return null;
  return (
    <section className={styles.page} aria-label={t('pairPage')} data-testid="entity-pair">
      <p className={styles.why}>
        <span>{pair.reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}</span>
        <span>{t('likeness', { percent: formatPercent(pair.score, i18n.language) })}</span>
      </p>
      <div className={styles.sides}>
        <Side unit={pair.a} />
        <Side unit={pair.b} />
      </div>
      <div className={styles.verdicts}>
        <Button
          variant="solid"
          keys={<KeyCap latin="Y" arabic="غ" />}
          onPress={() => void decidePair(app, 'same')}
        >
          {t('same')}
        </Button>
        <Button
          keys={<KeyCap latin="N" arabic="ى" />}
          onPress={() => void decidePair(app, 'not-same')}
        >
          {t('notSame')}
        </Button>
      </div>
    </section>
  );
}
