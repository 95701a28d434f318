import type { Attribute } from '../../../../shared/model/codebook';
import { useLanguage } from '../../../hooks/use-language';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './NoteAttributes.module.css';

interface Option {
  readonly value: string | number;
  readonly name: string | null;
  /** The digit that chooses it, while there are digits. */
  readonly key: string | null;
}

/** All values of an attribute of which one is chosen; `[]` for what is typed. */
export function optionsOf(attribute: Attribute, language: 'ar' | 'en'): Option[] {
  const { type, choices = [], min = 0, max = 0 } = attribute;
  if (type === 'choice') {
    return choices.map(({ id, name }, index) => ({
      value: id,
      name: name[language],
      key: index < 9 ? String(index + 1) : null,
    }));
  }
  if (type !== 'scale' || max - min > 10) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    value: min + index,
    name: null,
    key: String(min + index),
  }));
}

interface Props {
  readonly attribute: Attribute;
  readonly value: unknown;
  readonly onChoose: (value: string | number) => void;
}

/** What can be chosen, with the digit keys that choose it. The keyboard stays with the attribute. */
export function OptionChips({ attribute, value, onChoose }: Props) {
  const language = useLanguage();
  return (
    <span className={styles.options} aria-hidden="true">
      {optionsOf(attribute, language).map((option) => (
        <button
          key={option.value}
          type="button"
          tabIndex={-1}
          className={styles.option}
          data-chosen={option.value === value}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option.value)}
        >
          {option.key !== null && <KeyCap latin={option.key} />}
          {option.name}
        </button>
      ))}
    </span>
  );
}
