/** To the minute: beyond it the forms differ (`Z`, seconds, fractions). */
const minuteLength = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Whether one moment in ISO 8601 lies before another, as far as both tell: of a day and a time on that
 * day neither is earlier. Time zones are not looked at.
 */
export function isEarlier(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, minuteLength);
  return one.slice(0, length) < other.slice(0, length);
}
