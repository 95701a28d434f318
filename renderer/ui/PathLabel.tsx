import { Fragment } from 'react';
import { classNames } from './class-names';
import styles from './PathLabel.module.css';

interface Props {
  /** With `/` between the pieces. */
  readonly path: string;
  readonly className?: string | undefined;
}

function splitSuffix(name: string): { stem: string; suffix: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { stem: name, suffix: '' } : { stem: name.slice(0, dot), suffix: name.slice(dot) };
}

/**
 * A path that reads right in either direction: every piece is isolated, and so is the suffix, or an
 * Arabic name would show as "txt.…". Folders give way first where room is short.
 */
export function PathLabel({ path, className }: Props) {
  const pieces = path.split('/');
  const { stem, suffix } = splitSuffix(pieces.at(-1) ?? '');
  const folders = pieces.slice(0, -1).map((name, depth) => ({ name, key: `${depth}/${name}` }));
  return (
    <span className={classNames(styles.path, className)} title={path}>
      {folders.map(({ name, key }) => (
        <Fragment key={key}>
          <bdi className={styles.folder}>{name}</bdi>
          <span className={styles.separator}>/</span>
        </Fragment>
      ))}
      <bdi className={styles.stem}>{stem}</bdi>
      {suffix !== '' && <bdi className={styles.suffix}>{suffix}</bdi>}
    </span>
  );
}
