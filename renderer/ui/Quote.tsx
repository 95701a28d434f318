import { classNames } from './class-names';
import styles from './Quote.module.css';

interface Props {
  readonly text: string;
  /** Longest quotation in letters; it is cut between words. */
  readonly limit?: number;
  readonly className?: string | undefined;
}

/** Shortens words to a line, cutting between words. */
function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).trimEnd()}…`;
}

/** Words of an article within words of the interface: in the reading face, between «». */
export function Quote({ text, limit = 60, className }: Props) {
  return <bdi className={classNames(styles.quote, className)}>«{shorten(text, limit)}»</bdi>;
}
