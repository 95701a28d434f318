import type { RecordId } from '../../../../shared/model/ids';
import { useAppState } from '../../../hooks/use-app';
import { useRelationName } from '../../../hooks/use-relation-name';
import { endAnnotation, relationsAt } from '../../../state/relations/open-relations';
import styles from './RelationList.module.css';
import { RelationWords } from './RelationWords';

/** So many relations stand on a note that is not selected. */
const shownAtOnce = 3;

/** Where the relations of an annotation lead, on a note that is not selected. */
export function NoteRelations({ id }: { readonly id: RecordId }) {
  const hasAny = useAppState((state) =>
    relationsAt(state, id).some(({ relation }) => relation.from === id),
  );
  if (!hasAny) return null;
  return (
    <span className={styles.brief}>
      <OutgoingRelations id={id} limit={shownAtOnce} />
    </span>
  );
}

interface Props {
  readonly id: RecordId;
  /** So many are said; that there are more is shown by three dots. */
  readonly limit: number;
}

/** Where the relations of an annotation lead, one a line, with nothing to press. */
export function OutgoingRelations({ id, limit }: Props) {
  const all = useAppState((state) => relationsAt(state, id));
  const outgoing = all.filter(({ relation }) => relation.from === id);
  return (
    <>
      {outgoing.slice(0, limit).map(({ relation, annotator }) => (
        <OutgoingLine key={`${annotator} ${relation.id}`} label={relation.label} to={relation.to} />
      ))}
      {outgoing.length > limit && <span aria-hidden="true">…</span>}
    </>
  );
}

function OutgoingLine({ label, to }: { readonly label: string; readonly to: RecordId }) {
  const name = useRelationName()(label);
  const end = useAppState((state) => endAnnotation(state, to));
  return (
    <span>
      <RelationWords name={name} isOutgoing end={end} />
    </span>
  );
}
