import { useMemo } from 'react';
import { baseDirection } from '../../../../shared/text/base-direction';
import { diffWords } from '../../../../shared/text/diff-words';
import { sliceSpan } from '../../../../shared/text/offsets';
import type { OpenDocument } from '../../../state/open-document';
import type { Unsettled } from '../../../state/settling';
import styles from './Tray.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly entry: Unsettled;
}

/** Letters of the surroundings that are shown on each side, in UTF-16 units. */
const shownContext = 28;
/** Longer quotes are shown by their beginning and end, in UTF-16 units. */
const shownQuote = 280;

/** Surroundings up to the nearest whole word; a line end is a space here. */
function contextBefore(words: string): string {
  const tail = words.slice(-shownContext).replace(/\s+/gu, ' ');
  return words.length > shownContext ? `…${tail.replace(/^\S*/u, '')}` : tail;
}

function contextAfter(words: string): string {
  const head = words.slice(0, shownContext).replace(/\s+/gu, ' ');
  return words.length > shownContext ? `${head.replace(/\S*$/u, '')}…` : head;
}

function shortened(words: string): string {
  if (words.length <= shownQuote) return words;
  const half = shownQuote / 2;
  const head = words.slice(0, half).replace(/\S*$/u, '');
  return `${head}… ${words.slice(-half).replace(/^\S*/u, '')}`;
}

/** The words as they were and, where they changed, as they are: what differs stands out. */
export function ChangedWords({ open, entry: { record, span } }: Props) {
  const [, { exact, prefix, suffix }] = record.target;
  const now = span === null ? null : sliceSpan(open.text, span);
  const changes = useMemo(() => (now === null ? [] : diffWords(exact, now)), [exact, now]);
  if (span === null) {
    return (
      <span className={styles.text} dir={baseDirection(prefix + exact + suffix) ?? 'auto'}>
        <span className={styles.context}>{contextBefore(prefix)}</span>
        <del className={styles.lost}>{shortened(exact)}</del>
        <span className={styles.context}>{contextAfter(suffix)}</span>
      </span>
    );
  }
  const before = open.text.slice(Math.max(0, span.start - shownContext - 1), span.start);
  const after = open.text.slice(span.end, span.end + shownContext + 1);
  return (
    <span className={styles.text} dir={baseDirection(before + exact + after) ?? 'auto'}>
      <span className={styles.context}>{contextBefore(before)}</span>
      {changes.map(({ kind, words }, index) => {
        const key = `${index}:${kind}`;
        if (kind === 'gone') return <del key={key}>{words}</del>;
        if (kind === 'new') return <ins key={key}>{words}</ins>;
        return <mark key={key}>{shortened(words)}</mark>;
      })}
      <span className={styles.context}>{contextAfter(after)}</span>
    </span>
  );
}
