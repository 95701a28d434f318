import type { DocumentSummary } from '../../../shared/model/document';

/** What an article is called in the copies: its title, or the name of its file. */
export function titleOf({ title, path }: Pick<DocumentSummary, 'title' | 'path'>): string {
  return title || (path.split('/').at(-1) ?? path);
}

/** A share as whole percents; what is not all of it is never rounded up to all. */
export function percentOf(share: number): number {
  const rounded = Math.round(share * 100);
  return share < 1 ? Math.min(rounded, 99) : rounded;
}

/** A date as people write it; as it stands where it is none that a program understands. */
export function publishedWords(publishedAt: string, locale: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return publishedAt;
  const moment = new Date(publishedAt);
  if (Number.isNaN(moment.getTime())) return publishedAt;
  const hasTime = publishedAt.includes('T');
  // A day without a time is that day everywhere.
  const zone = hasTime ? {} : { timeZone: 'UTC' };
  const time = hasTime ? ({ timeStyle: 'short' } as const) : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...time, ...zone }).format(moment);
}
