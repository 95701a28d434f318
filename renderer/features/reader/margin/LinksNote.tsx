import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { showDialog } from '../../../state/app';
import { findDocument } from '../../../state/app-state';
import { deleteLink } from '../../../state/linking';
import type { ArticleLink, OpenDocument } from '../../../state/open-document';
import { openArticle } from '../../../state/reading';
import { PathLabel } from '../../../ui/PathLabel';
import { Quote } from '../../../ui/Quote';
import styles from './LinksNote.module.css';

/** By which the note is found in the page. */
export const linksNoteId = 'links-note';

/**
 * The open article's links, whichever of the two articles they stand with. They stand under the
 * text: over it or within it, a new one would move the lines that are being read.
 */
export function LinksNote({ open }: { readonly open: OpenDocument }) {
  const { t } = useTranslation('reader');
  const { links } = open;
  if (links.length === 0) return null;
  return (
    <section id={linksNoteId} className={styles.place} aria-label={t('links')} tabIndex={-1}>
      <div className={styles.links}>
        <h2 className={styles.title}>{t('links')}</h2>
        <ul>
          {links.map((view) => (
            <LinkLine key={view.link.id} view={view} open={open} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface LineProps {
  readonly view: ArticleLink;
  readonly open: OpenDocument;
}

const directed = {
  excerpt: { from: 'excerptOf', to: 'excerptedIn' },
  update: { from: 'updateOf', to: 'updatedBy' },
} as const;

/** What the link says of this article, in words where the verdict has a direction. */
function useVerdict({ link }: ArticleLink, path: string): string {
  const { t } = useTranslation('reader');
  const { verdict, direction, scope } = link;
  if (direction === 'none') return t(verdict, { ns: 'verdicts', context: scope });
  const isFromHere = (direction === 'a-to-b') === (link.a.path === path);
  if (verdict === 'excerpt' || verdict === 'update') {
    const words = directed[verdict][isFromHere ? 'from' : 'to'];
    return t(`directed.${words}`, { context: scope });
  }
  return t(`directed.${verdict}.${isFromHere ? 'from' : 'to'}`);
}

function LinkLine({ view, open }: LineProps) {
  const { t } = useTranslation('reader');
  const verdict = useVerdict(view, open.path);
  return (
    <li className={styles.link} data-verdict={view.link.verdict}>
      <span className={styles.verdict}>{verdict}</span>
      <LinkedWords view={view} open={open} />
      <OtherArticle view={view} />
      {view.isMine ? (
        <LinkTools view={view} open={open} />
      ) : (
        <span className={styles.quietText}>{t('linkedBy', { annotator: view.annotator })}</span>
      )}
    </li>
  );
}

/** The words here and there that a link is about, where it is not about the articles as a whole. */
function LinkedWords({ view: { link }, open }: LineProps) {
  const [here, there] = link.a.path === open.path ? [link.a, link.b] : [link.b, link.a];
  const [own, others] = [here.target?.[1].exact, there.target?.[1].exact];
  if (own === undefined && others === undefined) return null;
  return (
    <span className={styles.words}>
      {own !== undefined && <Quote text={own} limit={60} />}
      {own !== undefined && others !== undefined && <span aria-hidden="true"> ↔ </span>}
      {others !== undefined && <Quote text={others} limit={60} />}
    </span>
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
      {other !== null && view.link.scope === 'article' && (
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
