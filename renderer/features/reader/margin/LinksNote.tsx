import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { showDialog } from '../../../state/app';
import { findDocument } from '../../../state/app-state';
import { deleteLink } from '../../../state/linking';
import type { ArticleLink, OpenDocument } from '../../../state/open-document';
import { openArticle } from '../../../state/reading';
import { PathLabel } from '../../../ui/PathLabel';
import styles from './LinksNote.module.css';

/** The open article's links, whichever of the two articles they stand with. */
export function LinksNote({ open }: { readonly open: OpenDocument }) {
  const { t } = useTranslation('reader');
  const links = open.links.filter(({ link }) => link.scope === 'article');
  if (links.length === 0) return null;
  return (
    <section className={styles.links} aria-label={t('links')}>
      <h2 className={styles.title}>{t('links')}</h2>
      <ul>
        {links.map((view) => (
          <LinkLine key={view.link.id} view={view} open={open} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly view: ArticleLink;
  readonly open: OpenDocument;
}

/** What the link says of this article, in words where the verdict has a direction. */
function useVerdict({ link }: ArticleLink, path: string): string {
  const { t } = useTranslation('reader');
  if (link.direction === 'none') return t(link.verdict, { ns: 'verdicts' });
  const isFromHere = (link.direction === 'a-to-b') === (link.a.path === path);
  if (link.verdict === 'excerpt') {
    return t(isFromHere ? 'directed.excerptOf' : 'directed.excerptedIn');
  }
  return t(isFromHere ? 'directed.updateOf' : 'directed.updatedBy');
}

function LinkLine({ view, open }: LineProps) {
  const { t } = useTranslation('reader');
  const verdict = useVerdict(view, open.path);
  return (
    <li className={styles.link} data-verdict={view.link.verdict}>
      <span className={styles.verdict}>{verdict}</span>
      <OtherArticle view={view} />
      {view.isMine ? (
        <LinkTools view={view} open={open} />
      ) : (
        <span className={styles.quietText}>{t('linkedBy', { annotator: view.annotator })}</span>
      )}
    </li>
  );
}

function OtherArticle({ view }: { readonly view: ArticleLink }) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const title = useAppState((state) => findDocument(state, view.other)?.title);
  const { other } = view;
  if (other === null) {
    return (
      <span className={styles.quietText}>
        <PathLabel path={view.otherPath} /> · {t('missingArticle')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.other}
      title={t('openLinked')}
      onClick={() => void openArticle(app, other)}
    >
      <bdi>{title}</bdi>
      <PathLabel path={view.otherPath} className={styles.path} />
    </button>
  );
}

function LinkTools({ view, open }: LineProps) {
  const app = useApp();
  const { t } = useTranslation('reader');
  const { other } = view;
  return (
    <span className={styles.tools}>
      {other !== null && (
        <button
          type="button"
          className={styles.tool}
          onClick={() => showDialog(app, { kind: 'link', from: open.id, to: other })}
        >
          {t('changeVerdict')}
        </button>
      )}
      <button type="button" className={styles.tool} onClick={() => void deleteLink(app, view)}>
        {t('removeLink')}
      </button>
    </span>
  );
}
