import { useLayoutEffect, useSyncExternalStore } from 'react';
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

/** Keeps the page's language, direction, theme and phase in step with the state. */
export function useDocumentAttributes(): void {
  const language = useLanguage();
  const theme = useTheme();
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
