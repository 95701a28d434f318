import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../shared/model/ids';
import { type DocumentStatus, documentStatuses, type Segment } from '../../../shared/model/sidecar';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { describeSegment, findMySegment } from '../../state/segment-changes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import styles from './SegmentDialog.module.css';

/** A year, a month or a day as ISO 8601 writes them, in Latin digits; or nothing. */
const isoDate = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/;

/** Digits of Arabic keyboards as the file has them. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).trim();
}

/** What is known of one's own story: title, outlet, date and how far one has come with it. */
export function SegmentDialog({ id }: { readonly id: RecordId }) {
  const segment = useAppState((state) => findMySegment(state, id));
  return segment === undefined ? null : <SegmentForm segment={segment} />;
}

function SegmentForm({ segment }: { readonly segment: Segment }) {
  const app = useApp();
  const { t } = useTranslation('segments');
  const formId = useId();
  const [title, setTitle] = useState(segment.metadata?.title ?? '');
  const [outlet, setOutlet] = useState(segment.metadata?.outlet ?? '');
  const [date, setDate] = useState(segment.metadata?.publishedAt ?? '');
  const [status, setStatus] = useState<DocumentStatus>(segment.status ?? 'new');
  // A date that stands in the file already is not for this form to refuse.
  const publishedAt = latinDigits(date);
  const isDate = publishedAt === segment.metadata?.publishedAt || isoDate.test(publishedAt);

  const save = () => {
    if (!isDate) return;
    const metadata = { title: title.trim(), outlet: outlet.trim(), publishedAt };
    closeDialog(app);
    void describeSegment(app, segment.id, { metadata, status });
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
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TextField label={t('dialog.name')} value={title} onChange={setTitle} autoFocus />
        <TextField label={t('dialog.outlet')} value={outlet} onChange={setOutlet} />
        <TextField
          label={t('dialog.date')}
          value={date}
          onChange={setDate}
          placeholder="2024-03-11"
          error={isDate ? null : t('dialog.badDate')}
        />
        <StatusChoice status={status} onChoose={setStatus} />
        {/* The keyboard's Enter in a field saves; a form needs a button for that. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly status: DocumentStatus;
  readonly onChoose: (status: DocumentStatus) => void;
}

function StatusChoice({ status, onChoose }: ChoiceProps) {
  const { t } = useTranslation('segments');
  const name = useId();
  return (
    <fieldset className={styles.statuses}>
      <legend className={styles.legend}>{t('dialog.status')}</legend>
      {documentStatuses.map((known) => (
        <label key={known} className={styles.status}>
          <input
            type="radio"
            name={name}
            checked={known === status}
            onChange={() => onChoose(known)}
          />
          {t(`status.${known}`, { ns: 'shell' })}
        </label>
      ))}
    </fieldset>
  );
}
