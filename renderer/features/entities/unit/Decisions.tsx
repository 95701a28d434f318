import { useTranslation } from 'react-i18next';
import type { EntityDecision, EntityEntry } from '../../../../shared/registry/entity-registry';
import { stepsAgainst } from '../../../../shared/registry/identity-classes';
import { useApp, useAppState } from '../../../hooks/use-app';
import { contradict, takeBackIdentity } from '../../../state/entities/deciding';
import { entityRegistry } from '../../../state/entities/registry';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Contradicted } from '../../../ui/Contradicted';
import styles from './Decisions.module.css';

/** The name of a record by its id, also of one that is another's. */
function useRecordName(): (id: string) => string {
  const registry = useAppState(entityRegistry);
  return (id) => {
    const entry = registry.entryOf(id);
    return entry?.records.find(({ record }) => record.id === id)?.record.name ?? entry?.name ?? id;
  };
}

interface DecisionProps {
  readonly decision: EntityDecision;
  /** Which of its two ids is named first; `a` where nothing is said. */
  readonly from?: string;
}

function Decision({ decision, from = decision.a }: DecisionProps) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const nameOf = useRecordName();
  const { a, b, verdict, annotator, isOwn } = decision;
  return (
    <li className={styles.decision} data-decision={verdict}>
      <bdi>{nameOf(from)}</bdi>
      <span className={styles.verdict}>{t(`verdict.${verdict}`)}</span>
      <bdi>{nameOf(from === a ? b : a)}</bdi>
      <Badge>{isOwn ? t('you') : <bdi>{annotator}</bdi>}</Badge>
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

function keyOf({ annotator, id }: EntityDecision): string {
  return `${annotator} ${id}`;
}

/** Who decided that records are this entity, or are not; decisions that contradict each other first. */
export function Decisions({ entry }: { readonly entry: EntityEntry }) {
  const { t } = useTranslation('entities');
  const { decisions, contradictions, classOf } = useAppState(entityRegistry);
  const isHere = ({ a, b }: EntityDecision) => classOf(a) === entry.id || classOf(b) === entry.id;
  const contradicted = contradictions.filter(({ record }) => isHere(record));
  const shown = new Set(contradicted.flatMap(({ record, against }) => [record, ...against]));
  const others = decisions.filter((one) => isHere(one) && !shown.has(one));
  if (others.length + contradicted.length === 0) return null;
  return (
    <section className={styles.decisions} aria-label={t('decisions')}>
      <h3 className={styles.heading}>{t('decisions')}</h3>
      {contradicted.map((contradiction) => (
        <Contradicted
          key={keyOf(contradiction.record)}
          heading={t('contradiction')}
          record={<Decision decision={contradiction.record} />}
          against={t('against')}
          steps={stepsAgainst(contradiction).map(({ from, record }) => (
            <Decision key={keyOf(record)} decision={record} from={from} />
          ))}
        />
      ))}
      <ul className={styles.list}>
        {others.map((decision) => (
          <Decision key={keyOf(decision)} decision={decision} />
        ))}
      </ul>
    </section>
  );
}
