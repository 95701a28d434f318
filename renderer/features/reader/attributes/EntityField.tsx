import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findLabel } from '../../../../shared/model/codebook';
import { useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import type { EntityOption } from '../../../state/entities/entity-options';
import styles from './NoteAttributes.module.css';

interface Props {
  /** The name by which the field is called for everybody. */
  readonly label: string;
  /** What stands there to begin with. */
  readonly initial: string;
  readonly optionsFor: (typed: string) => readonly EntityOption[];
  /** @param isByKey whether the keyboard is to stay near the field. */
  readonly onTake: (option: EntityOption, isByKey: boolean) => void;
  /** Takes what was typed where nothing was chosen; without it such words are dropped. */
  readonly onWords?: (words: string | null, isByKey: boolean) => void;
  /** Leaves what stood there; `isByKey` as above. */
  readonly onCancel: (isByKey: boolean) => void;
}

/** What the keys, the list and leaving do; whatever it is, only the first one counts. */
function useTaking({ initial, onTake, onWords, onCancel }: Props, typed: string) {
  const isDone = useRef(false);
  const finish = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  const giveUp = (isByKey: boolean) => finish(() => onCancel(isByKey));
  const words = typed.trim();
  const takeWords = (isByKey: boolean) => {
    if (onWords === undefined) giveUp(isByKey);
    else finish(() => onWords(words === '' ? null : words, isByKey));
  };
  const take = (option: EntityOption | undefined, isByKey: boolean) => {
    if (option === undefined || option.kind === 'words') takeWords(isByKey);
    else finish(() => onTake(option, isByKey));
  };
  // Left without a choice: the words are kept, unless they are those that stood there.
  const leave = () => (typed === initial ? giveUp(false) : takeWords(false));
  const newest = useRef(() => {});
  newest.current = () => {
    if (typed !== initial) takeWords(false);
  };
  useEffect(() => () => newest.current(), []);
  return { take, giveUp, leave };
}

/** A field for an entity: one that is known, or what else is put forward. Arrows choose, Enter takes. */
export function EntityField(props: Props) {
  const { label, initial, optionsFor } = props;
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [active, setActive] = useState(0);
  const options = optionsFor(typed);
  const { take, giveUp, leave } = useTaking(props, typed);
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setActive((now) => Math.min(Math.max(now + step, 0), Math.max(options.length - 1, 0)));
    } else if (event.key === 'Escape') giveUp(true);
    else if (event.key === 'Enter') take(options[active], true);
    else return;
    event.preventDefault();
  };
  const hasOptions = options.length > 0;
  return (
    <div className={styles.editor}>
      <input
        className={styles.field}
        role="combobox"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-expanded={hasOptions}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(hasOptions ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        // The person asked for it by Enter or by a click.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
        onBlur={leave}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.entities}
        hidden={!hasOptions}
      >
        {options.map((option, index) => (
          // The keys of the list are those of its field.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={option.kind === 'entity' ? option.id : `${option.kind} ${option.type}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active}
            className={styles.entity}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option, true)}
          >
            <OptionText option={option} />
          </div>
        ))}
      </div>
    </div>
  );
}

function OptionText({ option }: { readonly option: EntityOption }) {
  const { t } = useTranslation('attributes');
  const language = useLanguage();
  const type = useAppState(
    ({ corpus }) =>
      (corpus === null ? undefined : findLabel(corpus.codebook, 'entity', option.type))?.name[
        language
      ],
  );
  const typeName = type ?? option.type;
  if (option.kind !== 'entity') {
    if (option.kind === 'none') return <>{t('noEntity')}</>;
    return <>{option.kind === 'words' ? t('asWords') : t('newEntity', { type: typeName })}</>;
  }
  return (
    <>
      <bdi>{option.name}</bdi>
      {option.latinName !== '' && <bdi className={styles.latin}>{option.latinName}</bdi>}
      <span className={styles.type}>{typeName}</span>
    </>
  );
}
