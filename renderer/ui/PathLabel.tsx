import { Fragment } from 'react';
import { classNames } from './class-names';
import styles from './PathLabel.module.css';
import { directionOfName, namePieces, shownFolders } from './path-pieces';

interface Props {
  /** With `/` between the pieces. */
  readonly path: string;
  readonly className?: string | undefined;
}

/**
 * A path that reads right in either direction: every piece is isolated, and a file's name keeps its
 * suffix behind a dot, or an Arabic one would show as "txt.…". Where room is short folders give way
 * first, then the middle of the name: its end tells files apart.
 */
export function PathLabel({ path, className }: Props) {
  const pieces = path.split('/').filter(Boolean);
  const folders = shownFolders(pieces.slice(0, -1));
  const { head, tail, suffixes } = namePieces(pieces.at(-1) ?? '');
  return (
    <span className={classNames(styles.path, className)} title={path}>
      {folders.length > 0 && (
        <>
          <span className={styles.folders}>
            {folders.map(({ name, key }, depth) => (
              <Fragment key={key}>
                {depth > 0 && <span className={styles.separator}>/</span>}
                <bdi>{name}</bdi>
              </Fragment>
            ))}
          </span>
          <span className={styles.separator}>/</span>
        </>
      )}
      <bdi className={styles.name} dir="ltr">
        <bdi className={styles.stem} dir={directionOfName(head)}>
          <span className={styles.head}>{head}</span>
          {tail !== '' && <span className={styles.tail}>{tail}</span>}
        </bdi>
        {suffixes.map((suffix, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may have the same suffix twice
          <span key={index} className={styles.suffix}>
            {suffix}
          </span>
        ))}
      </bdi>
    </span>
  );
}
