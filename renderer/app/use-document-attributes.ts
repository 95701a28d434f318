import { useLayoutEffect } from 'react';
import { useAppState } from '../hooks/use-app';
import { useLanguage } from '../hooks/use-language';
import { changeLanguage } from '../i18n/i18n';

/** Keeps the page's language, direction, theme and phase in step with the state. */
export function useDocumentAttributes(): void {
  const language = useLanguage();
  const theme = useAppState((state) => state.settings.theme);
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
