import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../../shared/model/ids';
import { useApp, useAppState } from '../../../hooks/use-app';
import { relationsAt } from '../../../state/relations/open-relations';
import styles from './RelationList.module.css';
import { RelationRow } from './RelationRow';

/** The relations of the selected annotation, on its note: where they lead, and what can be done. */
export function RelationList({ id }: { readonly id: RecordId }) {
  const app = useApp();
  const { t } = useTranslation('relations');
  const relations = useAppState((state) => relationsAt(state, id));
  const isAsked = useAppState((state) => state.areRelationsAsked);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-go]');
    if (!isAsked || first == null) return;
    app.store.setState({ areRelationsAsked: false });
    first.focus({ preventScroll: true });
  }, [app, isAsked]);
  if (relations.length === 0) return null;
  return (
    <ul ref={list} className={styles.list} aria-label={t('list')}>
      {relations.map((one) => (
        <RelationRow key={`${one.annotator} ${one.relation.id}`} one={one} id={id} />
      ))}
    </ul>
  );
}
