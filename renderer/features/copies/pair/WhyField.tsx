import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { explain } from '../../../state/copies/deciding';
import { noteVerdict } from '../../../state/copies/reviewing';
import { Button } from '../../../ui/Button';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './WhyField.module.css';

interface Props {
  /** The reason that one's verdict has already. */
  readonly said: string | undefined;
}

/** Says why: kept with the verdict that there is, or with the one that comes. */
export function WhyField({ said }: Props) {
  const app = useApp();
  const { t } = useTranslation('copies');
  const note = useAppState(({ review }) => review.note);
  const [isLeft, setLeft] = useState(false);
  if (note === null) {
    return (
      <Button
        size="small"
        variant="quiet"
        keys={<KeyCap latin="W" arabic="ص" />}
        onPress={() => {
          setLeft(false);
          noteVerdict(app, said ?? '');
        }}
      >
        {t('why')}
      </Button>
    );
  }
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') noteVerdict(app, null);
    else if (event.key === 'Enter') {
      // The keys of verdicts are there again; the words stay for the next of them.
      event.currentTarget.blur();
      setLeft(true);
      void explain(app, note);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className={styles.field}
      // It was asked for just now.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus={!isLeft}
      dir="auto"
      aria-label={t('whyLabel')}
      placeholder={t('whyHint')}
      value={note}
      onChange={(event) => noteVerdict(app, event.target.value)}
      onKeyDown={handleKey}
    />
  );
}
