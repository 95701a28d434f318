import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import { useApp, useAppState } from '../../../hooks/use-app';
import type { EntityOption } from '../../../state/entities/entity-options';
import {
  firstEntityType,
  hasOwnMention,
  mentionOptions,
  openEntityOfSelected,
  pickEntity,
  referredEntry,
  referTo,
  stopPickingEntity,
} from '../../../state/entities/referring';
import { entityRegistry } from '../../../state/entities/registry';
import { keyCaps } from '../../../state/keys';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import { EntityField } from '../attributes/EntityField';
import styles from './EntityOfNote.module.css';

interface Props {
  readonly annotation: Annotation;
  readonly isMine: boolean;
}

/** Whom a selected mention means; of one's own it can be said here. */
export function EntityOfNote({ annotation, isMine }: Props) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const place = useRef<HTMLDivElement>(null);
  const entry = useAppState((state) => referredEntry(state, annotation));
  const isPicking = useAppState((state) => state.pickingEntityOf === annotation.id);
  const canPick = useAppState(hasOwnMention) && isMine;
  const { id } = annotation;
  // A mention that is let go of asks no longer, also once it is selected again.
  useEffect(
    () => () => {
      if (app.store.getState().selectedAnnotation !== id) stopPickingEntity(app);
    },
    [app, id],
  );
  const stop = (isByKey: boolean) => {
    stopPickingEntity(app);
    const text = place.current?.closest<HTMLElement>('[data-scroller]');
    if (isByKey) text?.focus({ preventScroll: true });
  };
  if (isPicking && canPick) {
    return (
      <div ref={place} className={styles.picking} data-testid="entity-of-note">
        <EntityPicker annotation={annotation} initial={entry?.name} onStop={stop} />
      </div>
    );
  }
  const isUnknown = entry === undefined && annotation.refersTo !== undefined;
  return (
    <div ref={place} className={styles.entity} data-testid="entity-of-note">
      {entry === undefined ? (
        <span className={styles.none}>{t(isUnknown ? 'unknownEntity' : 'refersToNone')}</span>
      ) : (
        <span className={styles.name}>
          <bdi>{entry.name}</bdi>
          {entry.latinName !== null && <bdi className={styles.latin}>{entry.latinName}</bdi>}
        </span>
      )}
      {canPick && (
        <Button
          size="small"
          variant="quiet"
          keys={<KeyCap {...keyCaps({ key: 'e' })} />}
          onPress={() => void pickEntity(app)}
        >
          {t(annotation.refersTo === undefined ? 'pickEntity' : 'changeEntity')}
        </Button>
      )}
      {entry !== undefined && (
        <Button
          size="small"
          variant="quiet"
          keys={<KeyCap {...keyCaps({ key: 'e', shift: true })} />}
          onPress={() => openEntityOfSelected(app)}
        >
          {t('openEntity')}
        </Button>
      )}
    </div>
  );
}

interface PickerProps {
  readonly annotation: Annotation;
  /** The name of the entity that is meant so far. */
  readonly initial: string | undefined;
  readonly onStop: (isByKey: boolean) => void;
}

/** The field in which an entity is looked for, by the words of the mention to begin with. */
function EntityPicker({ annotation, initial, onStop }: PickerProps) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const registry = useAppState(entityRegistry);
  const otherwise = useAppState(firstEntityType);
  const take = (option: EntityOption, isByKey: boolean) => {
    onStop(isByKey);
    void referTo(app, annotation.id, option);
  };
  return (
    <EntityField
      label={t('entity')}
      initial={initial ?? annotation.target[1].exact}
      optionsFor={(typed) => mentionOptions(registry, annotation, typed, otherwise)}
      onTake={take}
      onCancel={onStop}
    />
  );
}
