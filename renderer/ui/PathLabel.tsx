import { Fragment } from 'react';
import { classNames } from './class-names';
import styles from './PathLabel.module.css';

interface Props {
  /** With `/` between the pieces. */
  readonly path: string;
  readonly className?: string | undefined;
}

/** So many folders are shown; of deeper ones the middle is left out. */
const folderLimit = 3;

function splitSuffix(name: string): { stem: string; suffix: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, suffix: '' }
    : { stem: name.slice(0, dot), suffix: name.slice(dot) };
}

/**
 * A name that starts in Arabic is cut at its left end where room is short, any other at its right;
 * the suffix stands to the right of both.
 */
function directionOf(stem: string): 'ltr' | 'rtl' {
  return /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(stem) ? 'rtl' : 'ltr';
}

function shownFolders(pieces: readonly string[]): { name: string; key: string }[] {
  const all = pieces.map((name, depth) => ({ name, key: `${depth}/${name}` }));
  const gap = { name: '…', key: 'gap' };
  return all.length <= folderLimit ? all : [...all.slice(0, 2), gap, ...all.slice(-1)];
}

/**
 * A path that reads right in either direction: every piece is isolated, and a file's name keeps its
 * suffix behind a dot, or an Arabic one would show as "txt.…". Folders give way first where room is
 * short.
 */
export function PathLabel({ path, className }: Props) {
  const pieces = path.split('/').filter(Boolean);
  const folders = shownFolders(pieces.slice(0, -1));
  const { stem, suffix } = splitSuffix(pieces.at(-1) ?? '');
  return (
    <span className={classNames(styles.path, className)} title={path}>
      {folders.length > 0 && (
        <>
          <span className={styles.folders}>
            {folders.map(({ name, key }, depth) => (
              <Fragment key={key}>
                {depth > 0 && <span className={styles.separator}>/</span>}
                <bdi className={styles.folder}>{name}</bdi>
              </Fragment>
            ))}
          </span>
          <span className={styles.separator}>/</span>
        </>
      )}
      <bdi className={styles.name} dir="ltr">
        <bdi className={styles.stem} dir={directionOf(stem)}>
          {stem}
        </bdi>
        {suffix !== '' && <span className={styles.suffix}>{suffix}</span>}
      </bdi>
    </span>
  );
}
