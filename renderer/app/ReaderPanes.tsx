import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { articleTitle } from '../features/library/article-title';
import { LibraryPane } from '../features/library/LibraryPane';
import { ReaderView } from '../features/reader/ReaderView';
import { useAppState } from '../hooks/use-app';
import { usePaneLayout } from '../hooks/use-pane-layout';
import { findDocument } from '../state/app-state';
import { Panes } from '../ui/Panes';

const groupId = 'reader';

/** The library as a list beside the open article; the seam between them moves and stays moved. */
export function ReaderPanes() {
  const { t } = useTranslation('shell');
  const title = useAppState((state) => {
    const open = findDocument(state, state.open?.id ?? null);
    return open === undefined ? '' : articleTitle(open);
  });
  const widths = usePaneLayout(groupId);
  return (
    <>
      <VisuallyHidden elementType="h1">{title}</VisuallyHidden>
      <Panes
        id={groupId}
        {...widths}
        seamLabel={t('paneSeam')}
        beside={{ id: 'list', percent: 21, minPixels: 208, content: <LibraryPane /> }}
        page={{ minPixels: 420, content: <ReaderView /> }}
      />
    </>
  );
}
