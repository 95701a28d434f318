import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { pointAtWords } from '../../../state/attributes/note-attributes';
import { confirmSuggestions, declineSuggestions } from '../../../state/attributes/set-attributes';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { AttributeValueText } from './AttributeValueText';
import type { AttributeLine } from './attribute-lines';
import styles from './NoteAttributes.module.css';
import { OptionChips, optionsOf } from './OptionChips';

interface Props {
  readonly annotation: string;
  readonly line: AttributeLine;
  readonly onKey: (event: KeyboardEvent, line: AttributeLine) => void;
  readonly onPress: (line: AttributeLine) => void;
  readonly onChoose: (line: AttributeLine, value: string | number) => void;
}

/** The name of an attribute; of one that the codebook does not know its id. */
export function useLineName(): (line: AttributeLine) => string {
  const language = useLanguage();
  return ({ id, attribute }) => attribute?.name[language] ?? id;
}

/** One attribute on a note: a button that has the keys, and what can be chosen while it has. */
export function AttributeRow({ annotation, line, onKey, onPress, onChoose }: Props) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const name = useLineName()(line);
  const [isActive, setIsActive] = useState(false);
  const [isHovered, setIsHovered] = useState(false);
  const { attribute, suggested, state, value } = line;
  const words = isActive || isHovered ? (suggested?.span ?? null) : null;
  useEffect(() => {
    if (words === null) return;
    pointAtWords(app, words);
    return () => pointAtWords(app, null);
  }, [app, words]);
  return (
    <li
      className={styles.line}
      data-attribute={line.id}
      data-state={state}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
    >
      <button
        type="button"
        className={styles.row}
        disabled={attribute === undefined}
        onFocus={() => setIsActive(true)}
        onBlur={() => setIsActive(false)}
        onKeyDown={(event) => onKey(event, line)}
        onClick={() => onPress(line)}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>
          {state === 'suggested' && <span className={styles.tag}>{t('suggested')}</span>}{' '}
          {(state === 'filled' || state === 'suggested') && (
            <span>
              <AttributeValueText
                attribute={attribute}
                value={suggested?.value ?? value}
                suggested={suggested}
              />
            </span>
          )}
          {state === 'missing' && <span className={styles.missing}>{t('missing')}</span>}
          {state === 'declined' && <span className={styles.none}>{t('none')}</span>}
          {state === 'empty' && <span className={styles.none}>—</span>}
        </span>
      </button>
      {state === 'suggested' && <Answers annotation={annotation} line={line} name={name} />}
      {isActive && attribute !== undefined && optionsOf(attribute, 'ar').length > 0 && (
        <OptionChips
          attribute={attribute}
          value={value}
          onChoose={(chosen) => onChoose(line, chosen)}
        />
      )}
    </li>
  );
}

interface AnswersProps {
  readonly annotation: string;
  readonly line: AttributeLine;
  readonly name: string;
}

/** Yes or no to one suggestion, for the mouse; the row has the keys. */
function Answers({ annotation, line, name }: AnswersProps) {
  const app = useApp();
  const { t } = useTranslation('attributes');
  return (
    <span className={styles.answers}>
      <IconButton
        size="small"
        icon="check"
        label={t('confirm', { name })}
        keys={<KeyCap latin="Enter" />}
        onPress={() => void confirmSuggestions(app, annotation, line.id)}
      />
      <IconButton
        size="small"
        icon="close"
        label={t('decline', { name })}
        keys={<KeyCap latin="Delete" />}
        onPress={() => void declineSuggestions(app, annotation, line.id)}
      />
    </span>
  );
}
