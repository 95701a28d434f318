import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { keyCaps } from '../../../state/keys';
import { allRelations } from '../../../state/relations/open-relations';
import { toggleRelationLines } from '../../../state/relations/relating';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './RelationSwitch.module.css';

/** Whether all relations are drawn; nothing where the article has none. */
export function RelationSwitch() {
  const app = useApp();
  const { t } = useTranslation('relations');
  const id = useId();
  const hasAny = useAppState((state) => allRelations(state).length > 0);
  const showsAll = useAppState((state) => state.showsRelations);
  if (!hasAny) return null;
  return (
    <div className={styles.switch}>
      <input type="checkbox" id={id} checked={showsAll} onChange={() => toggleRelationLines(app)} />
      <label htmlFor={id}>{t('drawAll')}</label>
      <KeyCap {...keyCaps({ key: 'u', ctrl: true })} />
    </div>
  );
}
