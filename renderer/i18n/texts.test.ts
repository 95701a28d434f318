import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { startI18n } from './i18n';

/** The namespaces that count something in these very words: `one`, and the other plural forms. */
function placesOf(language: 'ar' | 'en', one: string): string[] {
  const namespaces = Object.entries(i18next.store.data[language] ?? {});
  return namespaces.flatMap(([name, texts]) => {
    const words = Object.entries(texts as Readonly<Record<string, unknown>>);
    return words.filter(([key, text]) => key.endsWith('_one') && text === one).map(() => name);
  });
}

describe('how much work there is', () => {
  it.each([
    ['ar', 'كيان واحد'],
    ['en', 'one entity'],
    ['ar', 'ادعاء واحد'],
    ['en', 'one claim'],
  ] as const)('is counted in one place (%s: %s)', (language, one) => {
    startI18n(language);
    // The claims that are made of annotations are counted by their own view.
    const places = placesOf(language, one).filter((name) => name !== 'claims');
    expect(places).toEqual(['shell']);
  });
});
