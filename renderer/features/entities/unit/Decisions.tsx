import { useTranslation } from 'react-i18next';
import type { EntityDecision, EntityEntry } from '../../../../shared/registry/entity-registry';
import { useApp, useAppState } from '../../../hooks/use-app';
import { contradict, takeBackIdentity } from '../../../state/entities/deciding';
import { entityRegistry } from '../../../state/entities/registry';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import styles from './Decisions.module.css';

/** The name of a record by its id, also of one that is another's. */
function useRecordName(): (id: string) => string {
  const registry = useAppState(entityRegistry);
  return (id) => {
    const entry = registry.entryOf(id);
    return entry?.records.find(({ record }) => record.id === id)?.record.name ?? entry?.name ?? id;
  };
}

function Decision({ decision }: { readonly decision: EntityDecision }) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const nameOf = useRecordName();
  const { a, b, verdict, annotator, isOwn } = decision;
  return (
    <li className={styles.decision}>
      <bdi>{nameOf(a)}</bdi>
      <span className={styles.verdict}>{t(`verdict.${verdict}`)}</span>
      <bdi>{nameOf(b)}</bdi>
      {!isOwn && (
        <Badge>
          <bdi>{annotator}</bdi>
        </Badge>
      )}
      {isOwn && (
        <Button size="small" variant="quiet" onPress={() => void takeBackIdentity(app, decision)}>
          {t('takeBack')}
        </Button>
      )}
      {!isOwn && verdict === 'same' && (
        <Button size="small" variant="quiet" onPress={() => void contradict(app, decision)}>
          {t('notSame')}
        </Button>
      )}
    </li>
  );
}

/** Who decided that records are this entity, or are not; decisions that contradict each other. */
export function Decisions({ entry }: { readonly entry: EntityEntry }) {
  const { t } = useTranslation('entities');
  const { decisions, contradictions, classOf } = useAppState(entityRegistry);
  const here = decisions.filter(({ a, b }) => classOf(a) === entry.id || classOf(b) === entry.id);
  if (here.length === 0) return null;
  const isContradicted = contradictions.some(({ record }) => classOf(record.a) === entry.id);
  return (
    <section className={styles.decisions} aria-label={t('decisions')}>
      <h3 className={styles.heading}>{t('decisions')}</h3>
      {isContradicted && (
        <p className={styles.contradiction} role="status">
          {t('contradiction')}
        </p>
      )}
      <ul className={styles.list}>
        {here.map((decision) => (
          <Decision key={`${decision.annotator} ${decision.id}`} decision={decision} />
        ))}
      </ul>
    </section>
  );
}
