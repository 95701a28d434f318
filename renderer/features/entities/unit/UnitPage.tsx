import { useTranslation } from 'react-i18next';
import type { RegistryUnit } from '../../../../shared/registry/entity-proposals';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLoadAhead } from '../../../hooks/use-load-ahead';
import { useCounted } from '../../../i18n/use-counted';
import { homesOfMentions, makeEntity } from '../../../state/entities/deciding';
import { mentionsNow, mentionsOf, shownUnit } from '../../../state/entities/listing';
import { updateEntities } from '../../../state/entities/viewing';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { MentionList } from '../MentionList';
import { useTypeName } from '../use-type-name';
import { CoMentions } from './CoMentions';
import { Decisions } from './Decisions';
import { EntityFields } from './EntityFields';
import styles from './UnitPage.module.css';
import { UnitPicker } from './UnitPicker';

type GroupUnit = Extract<RegistryUnit, { kind: 'group' }>;

function UniteButton() {
  const app = useApp();
  const { t } = useTranslation('entities');
  return (
    <Button
      keys={<KeyCap latin="M" arabic="ة" />}
      onPress={() => updateEntities(app, { isPicking: true })}
    >
      {t('unite')}
    </Button>
  );
}

/** A name whose mentions refer to no entity yet. */
function GroupHead({ unit }: { readonly unit: GroupUnit }) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const counted = useCounted('entities');
  const typeName = useTypeName();
  const { group } = unit;
  useLoadAhead(homesOfMentions(group.mentions));
  const others = group.mentions.length - group.own;
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>
        <bdi>{group.name}</bdi>
      </h2>
      <p className={styles.hint}>
        {typeName(group.label)} {t('refersToNone')}
        {others > 0 && ` ${counted('others', others)}`}
      </p>
      <div className={styles.actions}>
        <Button
          variant="solid"
          keys={<KeyCap latin="C" arabic="ؤ" />}
          onPress={() => void makeEntity(app, unit)}
        >
          {counted('make', group.own)}
        </Button>
        <UniteButton />
      </div>
    </header>
  );
}

/** The entity or name that is looked at. */
export function UnitPage() {
  const { t } = useTranslation('entities');
  const unit = useAppState(shownUnit);
  const mentions = useAppState(mentionsNow);
  const isPicking = useAppState(({ entities }) => entities.isPicking);
  if (unit === null) return null;
  const isEntity = unit.kind === 'entity';
  return (
    <section className={styles.page} aria-label={t('page')} data-testid="entity-page">
      {!isEntity && <GroupHead unit={unit} />}
      {isEntity && (
        <>
          <EntityFields key={unit.id} entry={unit.entry} />
          <div className={styles.actions}>
            <UniteButton />
          </div>
          <Decisions entry={unit.entry} />
          <CoMentions entry={unit.entry} />
        </>
      )}
      <MentionList key={unit.id} mentions={mentionsOf(mentions, unit)} />
      {isPicking && <UnitPicker unit={unit} />}
    </section>
  );
}
