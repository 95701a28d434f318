import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { commands as arCommands } from './ar/commands';
import { reader as arReader } from './ar/reader';
import { commands as enCommands } from './en/commands';
import { reader as enReader } from './en/reader';

/** All texts of the window by language and namespace; a namespace is a feature's own file. */
export const texts = {
  ar: { commands: arCommands, reader: arReader },
  en: { commands: enCommands, reader: enReader },
} as const;

/** Makes the texts ready in one language. They come with the app, so nothing is waited for. */
export function startI18n(language: 'ar' | 'en'): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: texts,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Changes the language of all texts. */
export function changeLanguage(language: 'ar' | 'en'): void {
  void i18next.changeLanguage(language);
}
