import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { annotatorSlug } from '../../../shared/sidecar/annotator-slug';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { setAnnotator } from '../../state/annotator';
import { closeDialog } from '../../state/app';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import styles from './AnnotatorDialog.module.css';

/** Who is annotating? Asked before the first annotation, and whenever the name is to change. */
export function AnnotatorDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const language = useLanguage();
  const formId = useId();
  const known = useAppState((state) => state.settings.annotator);
  const [name, setName] = useState(known ?? '');
  const [isTried, setTried] = useState(false);
  const slug = annotatorSlug(name);
  // An empty field is no mistake until somebody tries to go on with it.
  const isWrong = !slug.ok && (isTried || name.trim() !== '');
  const error = isWrong ? describeProblem({ problem: `annotator-${slug.reason}` }, language) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (slug.ok) void setAnnotator(app, name.trim());
  };

  return (
    <Dialog
      title={t(known === null ? 'annotator.first' : 'annotator.change')}
      closeLabel={t('close')}
      size="small"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel')}</Button>
          <FormButton formId={formId}>{t('annotator.save')}</FormButton>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <p className={styles.words}>{t('annotator.why')}</p>
        <TextField
          label={t('annotator.name')}
          value={name}
          onChange={setName}
          error={error}
          placeholder={t('annotator.placeholder')}
          autoFocus
        />
        <p className={styles.preview}>
          {t('annotator.file')}
          <bdi className={styles.file} dir="ltr">
            <bdi>000.txt.</bdi>
            <bdi className={styles.slug}>{slug.ok ? slug.slug : t('annotator.placeholder')}</bdi>
            <bdi>.ann.json</bdi>
          </bdi>
        </p>
      </form>
    </Dialog>
  );
}

function FormButton({ formId, children }: { readonly formId: string; readonly children: string }) {
  const submit = () => {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement) form.requestSubmit();
  };
  return (
    <Button variant="solid" onPress={submit}>
      {children}
    </Button>
  );
}
