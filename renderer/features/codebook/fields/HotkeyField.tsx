import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodebookPlace } from '../../../../shared/codebook/check-codebook';
import { useApp } from '../../../hooks/use-app';
import { type Edit, editCodebook } from '../../../state/codebook/editing';
import { keyCaps, pressedKey } from '../../../state/keys';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { KeyCap } from '../../../ui/KeyCap';
import { useFaultWords } from '../use-fault-words';
import styles from './fields.module.css';

interface Props {
  /** What it is of. */
  readonly at: CodebookPlace;
  /** What the key is of, for the history. */
  readonly subject: string;
  readonly value: string | undefined;
  /** The edit that gives it another key, or none. */
  readonly setKey: (hotkey: string | undefined) => Edit;
}

const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/** The key of a layer or label: one presses the key that is wanted, on any layout. */
export function HotkeyField({ at, subject, value, setKey }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const id = useId();
  const faultOf = useFaultWords(at);
  const [isCapturing, setCapturing] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const take = (hotkey: string | undefined) => {
    const fault = faultOf(setKey(hotkey));
    setClash(fault);
    if (fault !== null) return;
    setCapturing(false);
    if (hotkey !== value) void editCodebook(app, subject, setKey(hotkey));
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!isCapturing || event.key === 'Tab' || modifiers.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else take(pressedKey(event));
  };
  const leave = () => {
    setCapturing(false);
    setClash(null);
  };
  return (
    <div className={styles.keyField}>
      <span className={styles.label} id={id}>
        {t('hotkey.label')}
      </span>
      <div className={styles.keyRow}>
        <button
          type="button"
          className={classNames(styles.key, isCapturing && styles.capturing)}
          aria-labelledby={`${id} ${id}-value`}
          aria-describedby={`${id}-error`}
          onClick={() => setCapturing(true)}
          onKeyDown={handleKey}
          onBlur={leave}
        >
          <span id={`${id}-value`}>
            {isCapturing && t('hotkey.press')}
            {!isCapturing && value === undefined && t('hotkey.none')}
            {!isCapturing && value !== undefined && <KeyCap {...keyCaps({ key: value })} />}
          </span>
        </button>
        {value !== undefined && (
          <Button size="small" variant="quiet" onPress={() => take(undefined)}>
            {t('hotkey.clear')}
          </Button>
        )}
      </div>
      <span id={`${id}-error`} className={styles.error} role="alert">
        {clash}
      </span>
    </div>
  );
}
