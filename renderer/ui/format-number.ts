type Style = 'decimal' | 'percent';

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

function formatOf(locale: string, style: Style): Intl.NumberFormat {
  const name = `${locale} ${numberingSystem} ${style}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { numberingSystem, style });
    formats.set(name, format);
  }
  return format;
}

/**
 * A number as the interface writes it: grouped by the language, in the digits that the person chose.
 * @param locale of the interface, e.g. `ar`.
 */
export function formatNumber(value: number, locale: string): string {
  return formatOf(locale, 'decimal').format(value);
}

/**
 * A share as whole percents, with the sign on the side where the language has it, whatever stands
 * around it; what is not all of it is never rounded up to all.
 * @param share of 1.
 */
export function formatPercent(share: number, locale: string): string {
  return formatOf(locale, 'percent').format(share < 1 ? Math.min(share, 0.99) : share);
}
