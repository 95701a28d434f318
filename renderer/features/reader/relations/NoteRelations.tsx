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
  const all = useAppState((state) => relationsAt(state, id));
  const outgoing = all.filter(({ relation }) => relation.from === id);
  if (outgoing.length === 0) return null;
  return (
    <span className={styles.brief}>
      {outgoing.slice(0, shownAtOnce).map(({ relation, annotator }) => (
        <BriefLine key={`${annotator} ${relation.id}`} label={relation.label} to={relation.to} />
      ))}
      {outgoing.length > shownAtOnce && <span aria-hidden="true">…</span>}
    </span>
  );
}

function BriefLine({ label, to }: { readonly label: string; readonly to: RecordId }) {
  const name = useRelationName()(label);
  const end = useAppState((state) => endAnnotation(state, to));
  return (
    <span className={styles.briefLine}>
      <RelationWords name={name} isOutgoing end={end} />
    </span>
  );
}
