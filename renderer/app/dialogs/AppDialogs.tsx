import { AddDialog } from '../../features/codebook/dialogs/AddDialog';
import { ImportDialog } from '../../features/codebook/dialogs/ImportDialog';
import { RetireDialog } from '../../features/codebook/dialogs/RetireDialog';
import { CarryDialog } from '../../features/reader/carry/CarryDialog';
import { PrintDialog } from '../../features/reader/print/PrintDialog';
import { RelationDialog } from '../../features/reader/relations/RelationDialog';
import { useAppState } from '../../hooks/use-app';
import { DeleteWorkDialog } from '../recovery/DeleteWorkDialog';
import { VersionsDialog } from '../recovery/VersionsDialog';
import { AnnotatorDialog } from './AnnotatorDialog';
import { ArticleDateDialog } from './ArticleDateDialog';
import { ConflictDialog } from './ConflictDialog';
import { ExportDialog } from './ExportDialog';
import { KeysDialog } from './KeysDialog';
import { LinkDialog } from './LinkDialog';
import { PaletteDialog } from './PaletteDialog';
import { ProblemsDialog } from './ProblemsDialog';
import { SegmentDialog } from './SegmentDialog';

/** The dialog that is open, if one is. */
export function AppDialogs() {
  const dialog = useAppState((state) => state.dialog);
  switch (dialog?.kind) {
    case 'annotator':
      return <AnnotatorDialog />;
    case 'link':
      return (
        <LinkDialog
          from={dialog.from}
          to={dialog.to}
          source={dialog.source}
          target={dialog.target}
        />
      );
    case 'article-date':
      return <ArticleDateDialog />;
    case 'conflict':
      return <ConflictDialog file={dialog.file} />;
    case 'segment':
      return <SegmentDialog id={dialog.id} />;
    case 'carry':
      return <CarryDialog id={dialog.id} />;
    case 'retire-label':
      return <RetireDialog layer={dialog.layer} label={dialog.label} />;
    case 'add-to-codebook':
      return <AddDialog what={dialog.what} layer={dialog.layer} />;
    case 'import-codebook':
      return <ImportDialog codebook={dialog.codebook} />;
    case 'relation':
      return <RelationDialog from={dialog.from} to={dialog.to} id={dialog.id} />;
    case 'export':
      return <ExportDialog />;
    case 'print':
      return <PrintDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'palette':
      return <PaletteDialog />;
    case 'problems':
      return <ProblemsDialog />;
    case 'earlier-versions':
      return <VersionsDialog file={dialog.file} />;
    case 'delete-work':
      return <DeleteWorkDialog documentId={dialog.documentId} />;
    default:
      return null;
  }
}
