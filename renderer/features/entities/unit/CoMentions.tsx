import { useTranslation } from 'react-i18next';
import type { EntityEntry } from '../../../../shared/registry/entity-registry';
import { useApp, useAppState } from '../../../hooks/use-app';
import { mentionsNow, sharedWith } from '../../../state/entities/listing';
import { entityRegistry } from '../../../state/entities/registry';
import { updateEntities } from '../../../state/entities/viewing';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { NumberText } from '../../../ui/NumberText';
import styles from './CoMentions.module.css';

/** So many are shown. */
const shownAtMost = 12;

/** The entities that are mentioned in the same articles, with how many those are. */
export function CoMentions({ entry }: { readonly entry: EntityEntry }) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const shared = useAppState((state) =>
    sharedWith(entry.id, mentionsNow(state), entityRegistry(state)),
  );
  if (shared.length === 0) return null;
  return (
    <section className={styles.shared} aria-label={t('together')}>
      <h3 className={styles.heading}>{t('together')}</h3>
      <ul className={styles.list}>
        {shared.slice(0, shownAtMost).map(({ entry: other, articles }) => (
          <li key={other.id}>
            <Button
              size="small"
              variant="quiet"
              onPress={() => updateEntities(app, { unit: `entity:${other.id}` })}
            >
              <bdi>{other.name}</bdi>
              <Badge>
                <NumberText value={articles} />
              </Badge>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
