import type { DocumentSummary } from '../../../shared/model/document';
import { baseDirection } from '../../../shared/text/base-direction';
import { PathLabel } from '../../ui/PathLabel';
import styles from './ArticleLine.module.css';
import { articleTitle } from './article-title';

interface Props {
  readonly document: DocumentSummary;
}

/** An article in two short lines: what it is called and where it lies. */
export function ArticleLine({ document }: Props) {
  const title = articleTitle(document);
  return (
    <span className={styles.article}>
      <bdi className={styles.title} dir={baseDirection(title) ?? 'auto'}>
        {title}
      </bdi>
      <PathLabel path={document.path} className={styles.path} />
    </span>
  );
}
