import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseDirection } from '../../../../shared/text/base-direction';
import { useApp } from '../../../hooks/use-app';
import { renameClaim } from '../../../state/claims/claim-gestures';
import type { Entry } from '../../../state/claims/known-claims';
import styles from './ClaimPage.module.css';

/** The title of a claim, to be changed where it stands: Enter keeps it, Escape leaves it as it was. */
export function ClaimTitle({ entry }: { readonly entry: Entry }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const [words, setWords] = useState<string | null>(null);
  const direction = baseDirection(words ?? entry.title) ?? 'auto';
  const keep = () => {
    if (words !== null) void renameClaim(app, entry, words);
    setWords(null);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else setWords(null);
  };
  if (words !== null) {
    return (
      <input
        className={styles.titleField}
        aria-label={t('titleField')}
        dir={direction}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={handleKey}
        onBlur={keep}
      />
    );
  }
  return (
    <h1 className={styles.title}>
      <button
        type="button"
        className={styles.titleButton}
        title={t('rename')}
        onClick={() => setWords(entry.title)}
      >
        <bdi dir={direction}>{entry.title}</bdi>
      </button>
    </h1>
  );
}
