import { useTranslation } from 'react-i18next';
import { documentStatuses } from '../../../shared/model/sidecar';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { changeExport } from '../../state/exporting';
import { CheckLine } from '../../ui/CheckLine';
import styles from './ExportOptions.module.css';

/** The ticked ones after one was ticked or not; `null` where that is all of them. */
function ticked<T extends string>(
  all: readonly T[],
  chosen: readonly T[] | null,
  id: T,
  isChecked: boolean,
): T[] | null {
  const next = all.filter((one) => (one === id ? isChecked : (chosen ?? all).includes(one)));
  return next.length === all.length ? null : next;
}

/** On which articles, by the status of the work on them. */
export function StatusTicks() {
  const app = useApp();
  const { t } = useTranslation('export');
  const { t: shell } = useTranslation('shell');
  const statuses = useAppState(({ exporting }) => exporting.wish.statuses);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('statuses')}</legend>
      {documentStatuses.map((id) => (
        <CheckLine
          key={id}
          isChecked={statuses?.includes(id) ?? true}
          onChange={(isChecked) =>
            void changeExport(app, { statuses: ticked(documentStatuses, statuses, id, isChecked) })
          }
        >
          {shell(`status.${id}`)}
        </CheckLine>
      ))}
    </fieldset>
  );
}

/** Annotations of which layers. */
export function LayerTicks() {
  const app = useApp();
  const { t } = useTranslation('export');
  const language = useLanguage();
  const all = useAppState((state) => state.corpus?.codebook.layers);
  const layers = useAppState(({ exporting }) => exporting.wish.layers);
  const ids = all?.map(({ id }) => id) ?? [];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('layers')}</legend>
      {all?.map(({ id, name }) => (
        <CheckLine
          key={id}
          isChecked={layers?.includes(id) ?? true}
          onChange={(isChecked) =>
            void changeExport(app, { layers: ticked(ids, layers, id, isChecked) })
          }
        >
          <bdi>{name[language]}</bdi>
        </CheckLine>
      ))}
    </fieldset>
  );
}
