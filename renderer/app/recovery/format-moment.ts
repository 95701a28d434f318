/** A moment as people of a language write it, to the second, in Latin digits in both. */
export function formatMoment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    numberingSystem: 'latn',
  }).format(new Date(iso));
}
