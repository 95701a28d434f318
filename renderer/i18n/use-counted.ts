import { useTranslation } from 'react-i18next';
import { formatNumber } from '../ui/format-number';

/**
 * A text that counts something, with the plural form that the language asks for. The text finds the
 * number as `formatted`.
 */
export function useCounted(
  namespace: string,
): (key: string, count: number, more?: Readonly<Record<string, string>>) => string {
  const { t, i18n } = useTranslation(namespace);
  return (key, count, more = {}) =>
    t(key, { count, formatted: formatNumber(count, i18n.language), ...more });
}
