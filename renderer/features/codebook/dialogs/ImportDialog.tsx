import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { closeDialog } from '../../../state/app';
import { importCodebook, imported } from '../../../state/codebook/exchanging';
import { unknownUses } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import styles from './dialogs.module.css';

/** What an imported codebook holds, and which annotations it would not know. */
export function ImportDialog({ codebook }: { readonly codebook: Codebook }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const counted = useCounted('codebook');
  const own = useAppState(({ corpus }) => corpus?.codebook);
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  if (own === undefined) return null;
  const unknown = unknownUses(imported(own, codebook), uses);
  const annotations = unknown.reduce((sum, one) => sum + one.annotations, 0);
  const labels = codebook.layers.reduce((sum, layer) => sum + layer.labels.length, 0);
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('close', { ns: 'dialogs' })}
      size="small"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel', { ns: 'dialogs' })}</Button>
          <Button variant="solid" onPress={() => void importCodebook(app, codebook)} autoFocus>
            {t('import.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {counted('layers', codebook.layers.length)} · {counted('labels', labels)}
        </p>
        <p className={styles.affected}>{counted('import.unknown', annotations)}</p>
        <p className={styles.words}>{t('import.words')}</p>
      </div>
    </Dialog>
  );
}
