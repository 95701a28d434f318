const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as the interface writes it: grouped by the language, in Latin digits in both.
 * @param locale of the interface, e.g. `ar`.
 */
export function formatNumber(value: number, locale: string): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
    formats.set(locale, format);
  }
  return format.format(value);
}
