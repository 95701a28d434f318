import { useCallback } from 'react';
import type { DateLook } from '../../shared/attributes/describe-date';
import { valueInWords } from '../../shared/attributes/describe-value';
import type { AttributeValue } from '../../shared/attributes/read-typed-value';
import type { Attribute } from '../../shared/model/codebook';
import { entityRegistry } from '../state/entities/registry';
import { useAppState } from './use-app';
import { useLanguage } from './use-language';

/** How the interface writes dates and numbers. */
export function useDateLook(): DateLook {
  const language = useLanguage();
  const digits = useAppState((state) => state.settings.digits);
  return { language, digits };
}

/** Says a value of an attribute in few words, as the interface writes them. */
export function useValueWords(): (
  attribute: Attribute | undefined,
  value: AttributeValue | undefined,
) => string {
  const { language, digits } = useDateLook();
  const registry = useAppState(entityRegistry);
  return useCallback(
    (attribute, value) => {
      const nameOf = (id: string) => registry.entryOf(id)?.name ?? null;
      return valueInWords(attribute, value, { language, digits, nameOf });
    },
    [language, digits, registry],
  );
}
