import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { arriveAtAttributes, showAllAttributes } from '../../../state/attributes/note-attributes';
import { confirmSuggestions, declineSuggestions } from '../../../state/attributes/set-attributes';
import { toldOf } from '../../../state/attributes/suggestions';
import { keyCaps } from '../../../state/keys';
import type { PlacedAnnotation } from '../../../state/placement';
import { KeyCap } from '../../../ui/KeyCap';
import { ArticleDayLine } from './ArticleDayLine';
import { AttributeEditor } from './AttributeEditor';
import { AttributeRow } from './AttributeRow';
import { attributeLines, showsUnasked } from './attribute-lines';
import styles from './NoteAttributes.module.css';
import { focusRow, useLineKeys } from './use-line-keys';

interface Props {
  readonly entry: PlacedAnnotation;
  readonly layer: Layer | undefined;
}

/** The lines of one's own annotation, and which of them are to be seen. */
function useLines({ entry, layer }: Props) {
  const { annotation } = entry;
  const told = useAppState((state) => toldOf(state, entry));
  const showsAll = useAppState((state) => state.noteAttributes.allOf === annotation.id);
  const lines = useMemo(() => attributeLines(layer, annotation, told), [layer, annotation, told]);
  return { lines: showsAll ? lines : lines.filter(showsUnasked), all: lines.length, showsAll };
}

/** What is said of one's own selected annotation beyond its label, edited in place. */
export function NoteAttributes({ entry, layer }: Props) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const list = useRef<HTMLUListElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const { lines, all, showsAll } = useLines({ entry, layer });
  const { id } = entry.annotation;
  const keys = useLineKeys({ annotation: id, list, onEdit: setEditing });
  const isAsked = useAppState((state) => state.noteAttributes.isAsked);
  useEffect(() => {
    if (!isAsked || !showsAll) return;
    arriveAtAttributes(app);
    focusRow(list.current, 0);
  }, [app, isAsked, showsAll]);
  // Whoever ends an edit by a key stays at the line.
  const isBack = useRef<string | null>(null);
  useEffect(() => {
    if (editing !== null || isBack.current === null) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-attribute="${CSS.escape(isBack.current)}"] button`)
      ?.focus();
    isBack.current = null;
  }, [editing]);
  const stop = (line: string, isByKey: boolean) => {
    if (isByKey) isBack.current = line;
    setEditing((now) => (now === line ? null : now));
  };
  if (all === 0) return null;
  return (
    <div className={styles.attributes}>
      <ul ref={list} className={styles.lines} aria-label={t('label')}>
        {lines.map((line) =>
          line.attribute !== undefined && line.id === editing ? (
            <AttributeEditor
              key={line.id}
              entry={entry}
              line={line}
              attribute={line.attribute}
              onStop={(isByKey) => stop(line.id, isByKey)}
            />
          ) : (
            <AttributeRow key={line.id} annotation={id} line={line} {...keys} />
          ),
        )}
      </ul>
      {lines.filter(({ state }) => state === 'suggested').length > 1 && (
        <AllAnswers annotation={id} />
      )}
      {(showsAll || lines.some(({ attribute }) => attribute?.type === 'date')) && (
        <ArticleDayLine entry={entry} layer={layer} />
      )}
      <button
        type="button"
        className={styles.tool}
        aria-expanded={showsAll}
        onClick={() => showAllAttributes(app, showsAll ? null : id)}
      >
        {t(showsAll ? 'showFewer' : 'showAll')} <KeyCap {...keyCaps({ key: 'a' })} />
      </button>
    </div>
  );
}

/** Yes or no to all that is suggested. */
function AllAnswers({ annotation }: { readonly annotation: string }) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  return (
    <div className={styles.allAnswers}>
      <button
        type="button"
        className={styles.tool}
        onClick={() => void confirmSuggestions(app, annotation, null)}
      >
        {t('confirmAll')} <KeyCap {...keyCaps({ key: 'a', shift: true })} />
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={() => void declineSuggestions(app, annotation, null)}
      >
        {t('declineAll')} <KeyCap latin="Shift Delete" />
      </button>
    </div>
  );
}
