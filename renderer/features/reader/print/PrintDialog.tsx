import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { closeDialog } from '../../../state/app';
import type { OpenDocument } from '../../../state/open-document';
import { printOnPaper, saveAsPdf } from '../../../state/printing';
import { Button } from '../../../ui/Button';
import { ChoiceRows } from '../../../ui/ChoiceRows';
import { Dialog } from '../../../ui/Dialog';
import { usePlacement } from '../use-placement';
import styles from './PrintDialog.module.css';
import { PrintSheet } from './PrintSheet';
import type { NoteScope } from './print-plan';

/** How the open article goes on paper, or into a PDF. */
export function PrintDialog() {
  const open = useAppState((state) => state.open);
  return open === null ? null : <PrintOpen open={open} />;
}

function PrintOpen({ open }: { readonly open: OpenDocument }) {
  const app = useApp();
  const { t } = useTranslation('print');
  const counted = useCounted('print');
  const { placed } = usePlacement(open);
  const [scope, setScope] = useState<NoteScope>('claims');
  const claims = placed.filter(({ annotation }) => annotation.layer === 'claim').length;
  return (
    <>
      <Dialog
        title={t('title')}
        closeLabel={t('close')}
        size="small"
        onClose={() => closeDialog(app)}
        footer={
          <>
            <Button onPress={() => void printOnPaper(app)}>{t('toPaper')}</Button>
            <Button variant="solid" icon="export" onPress={() => void saveAsPdf(app)} autoFocus>
              {t('toPdf')}
            </Button>
          </>
        }
      >
        <ChoiceRows
          heading={t('notes')}
          value={scope}
          onChange={setScope}
          rows={[
            { id: 'claims', text: t('claims'), hint: counted('count', claims) },
            { id: 'all', text: t('all'), hint: counted('count', placed.length) },
          ]}
        />
        <p className={styles.words}>{t('words')}</p>
      </Dialog>
      <PrintSheet open={open} placed={placed} scope={scope} />
    </>
  );
}
