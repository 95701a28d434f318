import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../../shared/model/sidecar';

/** What the rows say, looked up once for all of them: rows come and go while one scrolls. */
export interface RowWords {
  readonly language: string;
  readonly status: Readonly<Record<DocumentStatus, string>>;
  readonly notText: string;
  readonly hasTrouble: string;
}

/** The words of the library's rows in the language of the interface. */
export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation(['library', 'shell']);
  return useMemo(
    () => ({
      language: i18n.language,
      status: {
        new: t('status.new', { ns: 'shell' }),
        'in-progress': t('status.in-progress', { ns: 'shell' }),
        finished: t('status.finished', { ns: 'shell' }),
        'needs-review': t('status.needs-review', { ns: 'shell' }),
      },
      notText: t('notText'),
      hasTrouble: t('hasTrouble'),
    }),
    [t, i18n.language],
  );
}
