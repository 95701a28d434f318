import { useCallback } from 'react';
import type { DateLook } from '../../shared/attributes/describe-date';
import { valueInWords } from '../../shared/attributes/describe-value';
import type { AttributeValue } from '../../shared/attributes/read-typed-value';
import type { Attribute } from '../../shared/model/codebook';
import { entityName } from '../state/attributes/claimants';
import { useApp, useAppState } from './use-app';
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
  const app = useApp();
  const { language, digits } = useDateLook();
  // What entities are called may change under the same value.
  const work = useAppState((state) => state.corpusWork);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useCallback(
    (attribute, value) => {
      const nameOf = (id: string) => entityName(app.store.getState(), id);
      return valueInWords(attribute, value, { language, digits, nameOf });
    },
    [app, language, digits, work],
  );
}
