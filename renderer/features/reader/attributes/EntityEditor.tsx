import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findLabel } from '../../../../shared/model/codebook';
import { entityReference } from '../../../../shared/registry/entity-registry';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import {
  type ClaimantOption,
  claimantOptions,
  nameNewEntity,
} from '../../../state/attributes/claimants';
import { entityRegistry } from '../../../state/entities/registry';
import styles from './NoteAttributes.module.css';
import type { EditorProps } from './ValueEditor';

interface Props extends EditorProps {
  readonly annotation: string;
}

/** A field for somebody: an entity that is known, a new one, or just the words. Arrows choose, Enter takes. */
export function EntityEditor(props: Props) {
  const { annotation, attribute, label, initial, onCommit, onCancel } = props;
  const app = useApp();
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [active, setActive] = useState(0);
  const registry = useAppState(entityRegistry);
  const options = claimantOptions(registry, typed);
  const isDone = useRef(false);

  const take = (option: ClaimantOption | undefined, isByKey: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const words = typed.trim();
    if (option?.kind === 'new') {
      onCancel(isByKey);
      void nameNewEntity(app, annotation, attribute.id, option);
    } else if (option?.kind === 'entity') onCommit(entityReference(option.id), isByKey);
    else onCommit(words === '' ? null : words, isByKey);
  };
  const giveUp = (isByKey: boolean) => {
    isDone.current = true;
    onCancel(isByKey);
  };
  // Left without a choice: the words are kept, unless they are those that stood there.
  const leave = () => (typed === initial ? giveUp(false) : take(undefined, false));
  const newest = useRef(() => {});
  newest.current = () => {
    if (typed !== initial) take(undefined, false);
  };
  useEffect(() => () => newest.current(), []);

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

function OptionText({ option }: { readonly option: ClaimantOption }) {
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
