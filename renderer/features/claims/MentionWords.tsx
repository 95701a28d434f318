import { shownAfter, shownBefore } from '../../../shared/anchor/shown-context';
import type { MentionLine } from '../../../shared/registry/claim-mentions';
import { baseDirection } from '../../../shared/text/base-direction';
import type { WordChange } from '../../../shared/text/diff-words';
import styles from './MentionWords.module.css';

interface Props {
  readonly line: Pick<MentionLine, 'before' | 'exact' | 'after'>;
  /** The words in stretches, those that differ from others marked. */
  readonly stretches?: readonly WordChange[];
}

/** The words of a mention with what stands around them, in their own direction. */
export function MentionWords({ line, stretches }: Props) {
  const { exact } = line;
  const [before, after] = [shownBefore(line.before), shownAfter(line.after)];
  return (
    <span className={styles.words} dir={baseDirection(`${before}${exact}`) ?? 'auto'}>
      {before !== '' && <span className={styles.around}>{before}</span>}
      <mark className={styles.exact}>
        {stretches === undefined
          ? exact
          : stretches.map(({ kind, words }, at) =>
              kind === 'same' ? (
                words
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches stay in their order
                <b key={at} className={styles.other} data-differs>
                  {words}
                </b>
              ),
            )}
      </mark>
      {after !== '' && <span className={styles.around}>{after}</span>}
    </span>
  );
}
