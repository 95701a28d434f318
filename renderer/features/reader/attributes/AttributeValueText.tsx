import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../../../shared/attributes/describe-date';
import type { AttributeValue } from '../../../../shared/attributes/read-typed-value';
import type { SuggestedValue } from '../../../../shared/attributes/suggest-values';
import type { Attribute } from '../../../../shared/model/codebook';
import { useDateLook, useValueWords } from '../../../hooks/use-value-words';
import styles from './NoteAttributes.module.css';

/** So many grades are shown as dots; more are a number only. */
const mostDots = 7;

interface Props {
  readonly attribute: Attribute | undefined;
  readonly value: AttributeValue | undefined;
  /** Where it is only suggested: with the words that say so. */
  readonly suggested?: SuggestedValue | null;
}

/** A value as it is read: dates in both calendars, grades as dots. */
export function AttributeValueText({ attribute, value, suggested = null }: Props) {
  const words = useValueWords();
  if (attribute?.type === 'date' && typeof value === 'string') {
    return <DateText value={value} words={suggested?.leansOn == null ? null : suggested.words} />;
  }
  return (
    <>
      {attribute?.type === 'scale' && typeof value === 'number' && (
        <GradeDots attribute={attribute} value={value} />
      )}
      <bdi>{words(attribute, value)}</bdi>
    </>
  );
}

/**
 * A kept date in both calendars; what is no date stands as it is kept.
 * @param words such as `أمس`, from which it was resolved.
 */
export function DateText(props: { readonly value: string; readonly words?: string | null }) {
  const { value, words = null } = props;
  const { t } = useTranslation('attributes');
  const date = dateInWords(value, useDateLook());
  if (date === null) return <bdi>{value}</bdi>;
  return (
    <span className={styles.date}>
      {words !== null && (
        <span className={styles.resolved}>
          <bdi>{words}</bdi> {t('resolvesTo')}{' '}
        </span>
      )}
      <bdi>{date.gregorian}</bdi>{' '}
      <span className={styles.hijri}>
        · <bdi>{date.hijri}</bdi>
      </span>
    </span>
  );
}

function GradeDots({
  attribute,
  value,
}: {
  readonly attribute: Attribute;
  readonly value: number;
}) {
  const { min = 0, max = 0 } = attribute;
  const grades = max - Math.max(min, 1) + 1;
  if (grades > mostDots || grades < 1) return null;
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: grades }, (_, index) => {
        const grade = Math.max(min, 1) + index;
        return <span key={grade} className={styles.dot} data-full={grade <= value} />;
      })}
    </span>
  );
}
