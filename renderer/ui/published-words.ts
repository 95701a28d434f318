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
