import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDate } from '../../../../shared/attributes/read-typed-date';
import { readTypedValue, type TypedValue } from '../../../../shared/attributes/read-typed-value';
import type { Attribute } from '../../../../shared/model/codebook';
import type { ArticleDay } from '../../../state/attributes/article-day';
import { DateText } from './AttributeValueText';
import styles from './NoteAttributes.module.css';

export interface EditorProps {
  readonly attribute: Attribute;
  /** The name by which it is called for everybody. */
  readonly label: string;
  /** What stands there to begin with. */
  readonly initial: string;
  readonly articleDay: ArticleDay | null;
  /** @param isByKey whether the keyboard is to stay with the attribute. */
  readonly onCommit: (value: string | number | null, isByKey: boolean) => void;
  /** Leaves what stood there; `isByKey` as above. */
  readonly onCancel: (isByKey: boolean) => void;
}

/** Whatever is typed is kept when the editor goes away, unless it was given up or can't be read. */
function useCommitOnLeaving(
  isChanged: boolean,
  reading: TypedValue,
  onCommit: EditorProps['onCommit'],
) {
  const isDone = useRef(false);
  const commit = (isByKey: boolean) => {
    if (isDone.current || !reading.ok) return;
    isDone.current = true;
    onCommit(reading.value, isByKey);
  };
  const newest = useRef(commit);
  newest.current = commit;
  const changed = useRef(isChanged);
  changed.current = isChanged;
  useEffect(
    () => () => {
      if (changed.current) newest.current(false);
    },
    [],
  );
  const giveUp = () => {
    isDone.current = true;
  };
  return { commit, giveUp };
}

/** A field for a value that is typed: words, a number or a date. It shows how it is read. */
export function ValueEditor({
  attribute,
  label,
  initial,
  articleDay,
  onCommit,
  onCancel,
}: EditorProps) {
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const reading = readTypedValue(attribute, typed, articleDay?.day ?? null);
  const { commit, giveUp } = useCommitOnLeaving(typed !== initial, reading, onCommit);
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      giveUp();
      onCancel(true);
    } else if (event.key === 'Enter' && !event.shiftKey) commit(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.editor}>
      <textarea
        className={styles.field}
        rows={1}
        dir="auto"
        spellCheck={false}
        aria-label={label}
        aria-invalid={!reading.ok}
        aria-describedby={id}
        // The person asked for it by Enter or by a click.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={handleKey}
        onBlur={() => (typed === initial ? onCancel(false) : commit(false))}
      />
      <div id={id} className={styles.reading} role="status">
        <Reading attribute={attribute} typed={typed} reading={reading} articleDay={articleDay} />
      </div>
      {attribute.type === 'date' && (
        <OtherDate typed={typed} articleDay={articleDay} onTake={setTyped} />
      )}
    </div>
  );
}

interface ReadingProps {
  readonly attribute: Attribute;
  readonly typed: string;
  readonly reading: TypedValue;
  readonly articleDay: ArticleDay | null;
}

/** How what is typed is understood, or why it is not. */
function Reading({ attribute, typed, reading, articleDay }: ReadingProps) {
  const { t } = useTranslation('attributes');
  if (!reading.ok) {
    const { min = '', max = '' } = attribute;
    return <span className={styles.problem}>{t(`problem.${reading.problem}`, { min, max })}</span>;
  }
  if (attribute.type !== 'date' || typeof reading.value !== 'string') return null;
  const date = readTypedDate(typed, articleDay?.day ?? null);
  const isRelative = date.ok && date.isRelative;
  return <DateText value={reading.value} words={isRelative ? typed.trim() : null} />;
}

interface OtherProps {
  readonly typed: string;
  readonly articleDay: ArticleDay | null;
  readonly onTake: (date: string) => void;
}

/** Another day that may be meant, to be taken instead. */
function OtherDate({ typed, articleDay, onTake }: OtherProps) {
  const { t } = useTranslation('attributes');
  const date = readTypedDate(typed, articleDay?.day ?? null);
  const other = date.ok ? date.other : null;
  if (other === null) return null;
  return (
    <button
      type="button"
      className={styles.tool}
      tabIndex={-1}
      // The field keeps the keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onTake(other)}
    >
      {t('orElse')} <DateText value={other} />
    </button>
  );
}
