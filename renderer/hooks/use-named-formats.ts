import { useLanguage } from './use-language';

type ByLanguage = Readonly<Record<'ar' | 'en', string>>;

/** File formats as they are called in the language of the interface. */
export function useNamedFormats(
  formats: readonly {
    readonly id: string;
    readonly name: ByLanguage;
    readonly files: ByLanguage;
  }[],
) {
  const language = useLanguage();
  return formats.map(({ id, name, files }) => ({
    id,
    name: name[language],
    files: files[language],
  }));
}
