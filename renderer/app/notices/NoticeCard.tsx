import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../shared/messages/problem-messages';
import { findLayer } from '../../../shared/model/codebook';
import { useApp, useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useCounted } from '../../i18n/use-counted';
import { dismissNotice } from '../../state/app';
import type { Notice } from '../../state/app-state';
import { revealPdf } from '../../state/printing';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import type { IconName } from '../../ui/icon-shapes';
import { PathLabel } from '../../ui/PathLabel';
import { Quote } from '../../ui/Quote';
import { MendButton } from '../recovery/MendButton';
import { ExportedText } from './ExportedText';
import { GestureText } from './GestureText';
import styles from './NoticeCard.module.css';
import { OutdatedText } from './OutdatedText';
import { MovedText, WrittenText } from './RecoveryText';
import { useFading } from './use-fading';

const icons: Readonly<Record<Notice['kind'], IconName>> = {
  problem: 'warning',
  undone: 'undo',
  redone: 'redo',
  'nothing-to-undo': 'info',
  'nothing-to-redo': 'info',
  'articles-stay': 'import',
  'none-unread': 'check',
  'layer-locked': 'lock',
  'stories-overlap': 'info',
  'article-changed': 'info',
  'article-gone': 'warning',
  'work-reloaded': 'info',
  decided: 'check',
  copied: 'check',
  'pdf-saved': 'check',
  exported: 'check',
  'export-stopped': 'info',
  'import-stopped': 'info',
  'codebook-exported': 'check',
  'codebook-changed': 'info',
  'codebook-outdated': 'info',
  'moved-work': 'swap',
  reattached: 'check',
  mended: 'check',
  'begun-anew': 'check',
  'written-elsewhere': 'check',
};

/** What asks for an answer or says where something is stays until it is dismissed. */
const staying: ReadonlySet<Notice['kind']> = new Set([
  'problem',
  'exported',
  'pdf-saved',
  'moved-work',
  'written-elsewhere',
  'codebook-outdated',
]);

function NoticeText({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const counted = useCounted('recovery');
  const countedNotice = useCounted('notices');
  switch (notice.kind) {
    case 'problem':
      return (
        <>
          <p data-selectable>{describeProblem(notice.problem, language)}</p>
          {notice.problem.detail !== undefined && (
            <p className={styles.detail} data-selectable>
              <bdi lang="en">{notice.problem.detail}</bdi>
            </p>
          )}
          <MendButton problem={notice.problem} />
        </>
      );
    case 'undone':
    case 'redone':
      return (
        <p>
          {t(notice.kind)} <GestureText label={notice.label} />
        </p>
      );
    case 'nothing-to-undo':
    case 'nothing-to-redo':
    case 'copied':
    case 'export-stopped':
    case 'import-stopped':
    case 'none-unread':
    case 'mended':
    case 'begun-anew':
      return <p>{t(notice.kind)}</p>;
    case 'articles-stay':
      return <p>{countedNotice(notice.kind, notice.count)}</p>;
    case 'layer-locked':
      return <LockedText layer={notice.layer} />;
    case 'stories-overlap':
      return (
        <p>
          {t(notice.title === '' ? 'storiesOverlap' : 'storiesOverlapTitled', {
            title: notice.title,
          })}
        </p>
      );
    case 'article-changed':
    case 'article-gone':
    case 'work-reloaded':
    case 'decided':
      return (
        <p>
          {t(`others.${notice.kind}`)} <Quote text={notice.title} limit={60} />
        </p>
      );
    case 'codebook-exported':
      return (
        <p>
          {t('codebookExported')} <PathLabel path={notice.file} />
        </p>
      );
    case 'codebook-changed':
      return <p>{t('codebookChanged')}</p>;
    case 'codebook-outdated':
      return <OutdatedText id={notice.id} count={notice.count} />;
    case 'pdf-saved':
      return <PdfSavedText file={notice.file} />;
    case 'exported':
      return <ExportedText report={notice.report} />;
    case 'moved-work':
      return <MovedText id={notice.id} count={notice.count} />;
    case 'reattached':
      return <p>{counted('notice.reattached', notice.count)}</p>;
    case 'written-elsewhere':
      return <WrittenText written={notice.written} />;
  }
}

/** Where the PDF is, and the way to it. */
function PdfSavedText({ file }: { readonly file: string }) {
  const app = useApp();
  const { t } = useTranslation('notices');
  return (
    <>
      <p>{t('pdfSaved')}</p>
      <p>
        <PathLabel path={file} />
      </p>
      <Button size="small" icon="folder" onPress={() => void revealPdf(app)}>
        {t('reveal')}
      </Button>
    </>
  );
}

/** Which layer is in the way. */
function LockedText({ layer }: { readonly layer: string }) {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  const name = codebook === undefined ? undefined : findLayer(codebook, layer)?.name[language];
  return <p>{t('layerLocked', { layer: name ?? layer })}</p>;
}

interface Props {
  readonly notice: Notice;
}

/** One thing said in passing. Problems and results stay until they are dismissed. */
export function NoticeCard({ notice }: Props) {
  const app = useApp();
  const { t } = useTranslation('notices');
  const { id, kind } = notice;
  const isProblem = kind === 'problem';
  const dismiss = useCallback(() => dismissNotice(app, id), [app, id]);
  const held = useFading(!staying.has(kind), dismiss);
  return (
    <div
      className={classNames(styles.card, styles[kind])}
      role={isProblem ? 'alert' : 'status'}
      data-notice={kind}
      {...held}
    >
      <Icon name={icons[kind]} className={styles.icon} />
      <div className={styles.text}>
        <NoticeText notice={notice} />
      </div>
      <IconButton
        icon="close"
        label={t('dismiss')}
        size="small"
        placement="top"
        onPress={dismiss}
      />
    </div>
  );
}
