import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/model/annotation';
import { Quote } from '../../../ui/Quote';
import styles from './RelationList.module.css';

interface WordsProps {
  readonly name: string;
  readonly isOutgoing: boolean;
  readonly end: Annotation | undefined;
}

/** A relation in the order in which it is read. */
export function RelationWords({ name, isOutgoing, end }: WordsProps) {
  const { t } = useTranslation('relations');
  const arrow = <span className={styles.arrow}> {t('arrow')} </span>;
  const other =
    end === undefined ? (
      <span className={styles.missing}>{t('missing')}</span>
    ) : (
      <Quote text={end.target[1].exact} limit={44} />
    );
  const type = <bdi className={styles.name}>{name}</bdi>;
  if (isOutgoing) {
    return (
      <>
        {type}
        {arrow}
        {other}
      </>
    );
  }
  return (
    <>
      {other}
      {arrow}
      {type}
      {arrow}
      {t('here')}
    </>
  );
}
