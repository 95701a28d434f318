import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { findDocument } from '../../state/app-state';
import { type LinkEnd, linkKindOf } from '../../state/link-end';
import { Dialog } from '../../ui/Dialog';
import { LinkPlaces } from './LinkPlaces';
import { LinkTargetPicker } from './LinkTargetPicker';
import { LinkVerdict } from './LinkVerdict';
import { PlaceVerdict } from './PlaceVerdict';

interface Props {
  readonly from: DocumentId;
  readonly to: DocumentId | null;
  readonly source?: LinkEnd | undefined;
  readonly target?: LinkEnd | undefined;
}

/** Links two articles, or places in them: first which other one, then how they relate. */
export function LinkDialog({ from, to, source, target: known }: Props) {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const [target, setTarget] = useState(to);
  const [end, setEnd] = useState(known ?? null);
  const one = useAppState((state) => findDocument(state, from));
  const two = useAppState((state) => findDocument(state, target));
  if (one === undefined) return null;
  return (
    <Dialog
      title={t(`link.title.${linkKindOf(source ?? null, end)}`)}
      closeLabel={t('close')}
      size={two === undefined ? 'medium' : 'large'}
      onClose={() => closeDialog(app)}
    >
      {two === undefined ? (
        <LinkTargetPicker from={one} onPick={setTarget} />
      ) : source !== undefined ? (
        <Places source={source} document={two} end={end} onPick={setEnd} />
      ) : (
        <LinkVerdict one={one} two={two} onBack={to === null ? () => setTarget(null) : null} />
      )}
    </Dialog>
  );
}

interface PlacesProps {
  readonly source: LinkEnd;
  readonly document: DocumentSummary;
  readonly end: LinkEnd | null;
  readonly onPick: (end: LinkEnd) => void;
}

function Places({ source, document, end, onPick }: PlacesProps) {
  if (end !== null) return <PlaceVerdict source={source} target={end} />;
  return <LinkPlaces source={source} document={document} onPick={onPick} />;
}
