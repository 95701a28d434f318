import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../../shared/attributes/describe-date';
import { readTypedDate } from '../../../shared/attributes/read-typed-date';
import { dayOfIso } from '../../../shared/dates/calendar';
import { useApp } from '../../hooks/use-app';
import { useDateLook } from '../../hooks/use-value-words';
import { closeDialog } from '../../state/app';
import { articleDay, setArticleDay } from '../../state/attributes/article-day';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

/** What was typed as the day of an article: the day, `null` for nothing, or why it can't be. */
function useTypedDay(typed: string) {
  const { t } = useTranslation('attributes');
  const date = readTypedDate(typed, null);
  if (typed.trim() === '') return { day: null, error: null };
  if (!date.ok) return { day: null, error: t(`problem.${date.problem}`) };
  const isDay = dayOfIso(date.value) !== null && !date.value.includes('/');
  return isDay ? { day: date.value, error: null } : { day: null, error: t('dialog.oneDay') };
}

/** When did the open article appear? Until somebody says so, it is what its first lines say. */
export function ArticleDateDialog() {
  const app = useApp();
  const { t } = useTranslation('attributes');
  const formId = useId();
  const look = useDateLook();
  const [typed, setTyped] = useState(() => articleDay(app.store.getState())?.day ?? '');
  const { day, error } = useTypedDay(typed);
  const words = day === null ? null : dateInWords(day, look);
  const save = () => {
    if (error !== null) return;
    closeDialog(app);
    void setArticleDay(app, day);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <Dialog
      title={t('dialog.title')}
      closeLabel={t('close', { ns: 'dialogs' })}
      size="small"
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel', { ns: 'dialogs' })}</Button>
          <Button variant="solid" onPress={save}>
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label={t('dialog.field')}
          value={typed}
          onChange={setTyped}
          error={error}
          placeholder="2023-11-09"
          autoFocus
          description={words === null ? t('dialog.hint') : `${words.gregorian} · ${words.hijri}`}
        />
        {/* The keyboard's Enter in a field saves; a form needs a button for that. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
