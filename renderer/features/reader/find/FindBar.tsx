import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import type { Find } from '../../../state/app-state';
import { closeFind, findHits, lookFor, stepFind } from '../../../state/find';
import { formatNumber } from '../../../ui/format-number';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { SearchField } from '../../../ui/SearchField';
import { Tooltip } from '../../../ui/Tooltip';
import styles from './FindBar.module.css';

/** The field with which one looks for words in the open article; it lies over the page's corner. */
export function FindBar() {
  const find = useAppState((state) => state.find);
  return find === null ? null : <Bar find={find} />;
}

function Bar({ find }: { readonly find: Find }) {
  const app = useApp();
  const { t } = useTranslation('find');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const handleKey = (event: KeyboardEvent) => {
    const isStep = event.key === 'Enter' || event.key === 'F3';
    if (!isStep && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isStep) stepFind(app, event.shiftKey ? -1 : 1);
    else leave();
  };
  const leave = () => {
    // The keys go back to the text before the field goes away with them.
    field.current?.closest<HTMLElement>('[data-testid="glossed-page"]')?.focus();
    closeFind(app);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> has no role in the app's own Chromium yet
    <div className={styles.place} role="search" aria-label={t('title')}>
      <div className={styles.bar} onKeyDownCapture={handleKey}>
        <SearchField
          label={t('field')}
          clearLabel={t('clear')}
          placeholder={t('field')}
          value={find.query}
          onChange={(query) => lookFor(app, { query })}
          inputRef={field}
        />
        <Count find={find} />
        <IconButton
          icon="chevron-up"
          size="small"
          label={t('previous')}
          keys={<KeyCap latin="Shift F3" />}
          onPress={() => stepFind(app, -1)}
        />
        <IconButton
          icon="chevron-down"
          size="small"
          label={t('next')}
          keys={<KeyCap latin="F3" />}
          onPress={() => stepFind(app, 1)}
        />
        <Tooltip text={t('exactHint')}>
          <ToggleButton
            className={styles.exact ?? ''}
            isSelected={find.isExact}
            onChange={(isExact) => lookFor(app, { isExact })}
          >
            {t('exact')}
          </ToggleButton>
        </Tooltip>
        <IconButton icon="close" size="small" label={t('close')} onPress={leave} />
      </div>
    </div>
  );
}

/** Which hit one is at, and of how many. */
function Count({ find }: { readonly find: Find }) {
  const { t } = useTranslation('find');
  const language = useLanguage();
  const total = useAppState((state) => findHits(state).length);
  const isEmpty = find.query === '';
  const position = t('position', {
    current: formatNumber(find.current + 1, language),
    total: formatNumber(total, language),
  });
  return (
    <span className={styles.count} role="status" data-none={!isEmpty && total === 0}>
      {isEmpty ? '' : total === 0 ? t('none') : position}
    </span>
  );
}
