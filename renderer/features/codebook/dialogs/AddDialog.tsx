import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../hooks/use-app';
import { closeDialog } from '../../../state/app';
import { type Addition, addition } from '../../../state/codebook/adding';
import { editCodebook } from '../../../state/codebook/editing';
import { showPage } from '../../../state/codebook/showing';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { useFaultWords } from '../use-fault-words';
import styles from './dialogs.module.css';

type Props = Pick<Addition, 'what' | 'layer'>;

/** The names of something new in the codebook: one is enough, and stands for both then. */
export function AddDialog({ what, layer }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const faultOf = useFaultWords();
  const [ar, setAr] = useState('');
  const [en, setEn] = useState('');
  const name = { ar: ar.trim() || en.trim(), en: en.trim() || ar.trim() };
  const { edit, page } = addition({ what, layer, name });
  const error = name.ar === '' ? null : faultOf(edit);
  const add = async () => {
    if (name.ar === '' || error !== null) return;
    closeDialog(app);
    const codebook = app.store.getState().corpus?.codebook;
    const isDone = await editCodebook(app, name.ar, edit);
    if (isDone && codebook !== undefined) showPage(app, page(codebook));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <Dialog
      title={t(`add.${what}`)}
      closeLabel={t('close', { ns: 'dialogs' })}
      size="small"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel', { ns: 'dialogs' })}</Button>
          <Button
            variant="solid"
            isDisabled={name.ar === '' || error !== null}
            onPress={() => void add()}
          >
            {t('add.confirm')}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={submit}>
        <TextField label={t('name.ar')} value={ar} onChange={setAr} error={error} autoFocus />
        <TextField
          label={t('name.en')}
          value={en}
          onChange={setEn}
          description={t('add.idWords')}
        />
        {/* The keyboard's Enter in a field adds; a form needs a button for that. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
