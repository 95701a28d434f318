import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { useNamedFormats } from '../../hooks/use-named-formats';
import { chooseFormat } from '../../state/importing/importing';
import { FormatChoice } from '../../ui/FormatChoice';
import styles from './ImportView.module.css';

/** All formats; the one that the source looks like is chosen. */
export function FormatList() {
  const app = useApp();
  const { t } = useTranslation('import');
  const { formats, format, source, running } = useAppState(({ importing }) => importing);
  return (
    <FormatChoice
      className={styles.formats}
      label={t('format')}
      formats={useNamedFormats(formats)}
      chosen={source === null ? null : format}
      isDisabled={source === null || running === 'import'}
      onChoose={(id) => void chooseFormat(app, id)}
    />
  );
}
