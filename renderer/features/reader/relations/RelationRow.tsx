import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useRelationName } from '../../../hooks/use-relation-name';
import { keyCaps } from '../../../state/keys';
import {
  endAnnotation,
  type OpenRelation,
  otherEnd,
} from '../../../state/relations/open-relations';
import { askAboutRelation, goToEnd } from '../../../state/relations/relating';
import { deleteRelation } from '../../../state/relations/relation-changes';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { focusPage } from '../annotate/toolbar-keys';
import styles from './RelationList.module.css';
import { RelationWords } from './RelationWords';
import { isOnlyForMine, type RelationKey, relationKeyOf, stepToRow } from './relation-keys';

interface RowProps {
  readonly one: OpenRelation;
  /** The annotation on whose note it stands. */
  readonly id: RecordId;
}

/** One relation on a note: where it leads, and for one's own what can be done with it. */
export function RelationRow({ one, id }: RowProps) {
  const app = useApp();
  const { t } = useTranslation('relations');
  const { relation, annotator, isMine } = one;
  const other = otherEnd(relation, id);
  const end = useAppState((state) => endAnnotation(state, other));
  const leave = (row: HTMLElement) => focusPage(row);
  const acts: Readonly<Record<RelationKey, (row: HTMLElement) => void>> = {
    next: (row) => stepToRow(row, 1),
    previous: (row) => stepToRow(row, -1),
    leave,
    change: () => {
      if (end !== undefined) askAboutRelation(app, relation.id);
    },
    remove: (row) => {
      if (!stepToRow(row, 1) && !stepToRow(row, -1)) leave(row);
      void deleteRelation(app, relation.id);
    },
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const key = relationKeyOf(event.nativeEvent);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (isMine || !isOnlyForMine(key)) acts[key](event.currentTarget);
  };
  return (
    <li className={styles.row} data-relation={relation.id} onKeyDown={handleKey}>
      <GoButton one={one} id={id} end={end} />
      {isMine ? (
        <span className={styles.tools}>
          <IconButton
            icon="swap"
            label={t('change')}
            size="small"
            keys={<KeyCap {...keyCaps({ key: 'r' })} />}
            isDisabled={end === undefined}
            onPress={() => askAboutRelation(app, relation.id)}
          />
          <IconButton
            icon="close"
            label={t('remove')}
            size="small"
            keys={<KeyCap latin="Del" />}
            onPress={() => void deleteRelation(app, relation.id)}
          />
        </span>
      ) : (
        <span className={styles.by}>{t('by', { annotator })}</span>
      )}
    </li>
  );
}

/** The relation in the order in which it is read; pressing it leads to the other end. */
function GoButton({ one, id, end }: RowProps & { readonly end: Annotation | undefined }) {
  const app = useApp();
  const { t } = useTranslation('relations');
  const { relation } = one;
  const name = useRelationName()(relation.label);
  const isOutgoing = relation.from === id;
  const words = end?.target[1].exact ?? t('missing');
  return (
    <button
      type="button"
      className={styles.go}
      data-go
      aria-disabled={end === undefined || undefined}
      aria-label={t(isOutgoing ? 'outgoing' : 'incoming', { relation: name, words })}
      onClick={({ currentTarget }) => {
        if (end === undefined) return;
        focusPage(currentTarget);
        goToEnd(app, end.id);
      }}
    >
      <RelationWords name={name} isOutgoing={isOutgoing} end={end} />
    </button>
  );
}
