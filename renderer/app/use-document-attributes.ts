import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { ReadingLook } from '../../shared/model/settings';
import { useAppState } from '../hooks/use-app';
import { useLanguage } from '../hooks/use-language';
import { changeLanguage } from '../i18n/i18n';

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemTheme(changed: () => void): () => void {
  prefersDark.addEventListener('change', changed);
  return () => prefersDark.removeEventListener('change', changed);
}

/** Light or dark: what the person chose, or what the system has now. */
function useTheme(): 'light' | 'dark' {
  const chosen = useAppState((state) => state.settings.theme);
  const isDark = useSyncExternalStore(onSystemTheme, () => prefersDark.matches);
  if (chosen !== 'system') return chosen;
  return isDark ? 'dark' : 'light';
}

const faces: Readonly<Record<ReadingLook['face'], string>> = {
  naskh: 'var(--font-reading)',
  plex: 'var(--font-ui)',
  system: 'system-ui, sans-serif',
};

/** Sets articles as the person likes them, through the tokens that the page reads. */
function useReadingLook(): void {
  const look = useAppState((state) => state.settings.reading);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--article-face', faces[look.face]);
    style.setProperty('--article-size', `${look.size}px`);
    style.setProperty('--article-line', `${look.lineHeight}`);
    style.setProperty('--article-measure', `${look.measure}px`);
  }, [look]);
}

/** Keeps the page's language, direction, theme and phase in step with the state. */
export function useDocumentAttributes(): void {
  const language = useLanguage();
  const theme = useTheme();
  useReadingLook();
  const phase = useAppState((state) => state.phase);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    changeLanguage(language);
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.appState = phase;
  }, [theme, phase]);
}
