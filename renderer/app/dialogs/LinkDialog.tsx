import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { findDocument } from '../../state/app-state';
import { Dialog } from '../../ui/Dialog';
import { LinkTargetPicker } from './LinkTargetPicker';
import { LinkVerdict } from './LinkVerdict';

interface Props {
  readonly from: DocumentId;
  readonly to: DocumentId | null;
}

/** Links two articles: first which other one, then how they relate. */
export function LinkDialog({ from, to }: Props) {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const [target, setTarget] = useState(to);
  const one = useAppState((state) => findDocument(state, from));
  const two = useAppState((state) => findDocument(state, target));
  if (one === undefined) return null;
  return (
    <Dialog
      title={t('link.title')}
      closeLabel={t('close')}
      size={two === undefined ? 'medium' : 'large'}
      onClose={() => closeDialog(app)}
    >
      {two === undefined ? (
        <LinkTargetPicker from={one} onPick={setTarget} />
      ) : (
        <LinkVerdict one={one} two={two} onBack={to === null ? () => setTarget(null) : null} />
      )}
    </Dialog>
  );
}
