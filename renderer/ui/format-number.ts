const formats = new Map<string, Intl.NumberFormat>();

const numberingSystems = { latin: 'latn', arabic: 'arab' } as const;
let numberingSystem: 'latn' | 'arab' = 'latn';

/** Decides the digits of all numbers that are written from now on. */
export function setNumberDigits(digits: keyof typeof numberingSystems): void {
  numberingSystem = numberingSystems[digits];
}

/** The digits of all numbers, as `Intl` calls them. */
export function numberDigits(): 'latn' | 'arab' {
  return numberingSystem;
}

/**
 * A number as the interface writes it: grouped by the language, in the digits that the person chose.
 * @param locale of the interface, e.g. `ar`.
 */
export function formatNumber(value: number, locale: string): string {
  const name = `${locale} ${numberingSystem}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { numberingSystem });
    formats.set(name, format);
  }
  return format.format(value);
}
