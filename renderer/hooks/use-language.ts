import { useAppState } from './use-app';

/** The language of the interface. */
export function useLanguage(): 'ar' | 'en' {
  return useAppState((state) => state.settings.language);
}
