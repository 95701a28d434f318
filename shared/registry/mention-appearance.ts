import type { ClaimMention } from './claim-mentions';

/** Where and when something appeared, as far as it is known. */
export interface Appearance {
  readonly outlet?: string | undefined;
  /** ISO 8601, as far as a program understands it; else as somebody wrote it. */
  readonly publishedAt?: string | undefined;
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Where and when something was claimed: by the date that a person gave the claim itself, else by the
 * story in which it stands, else by its article. Less than a whole day gives no place in time.
 */
export function appearanceOf(
  { line: { attributes, story } }: Pick<ClaimMention, 'line'>,
  article: Appearance,
): Appearance {
  const { claimDate } = attributes;
  const isDay = typeof claimDate === 'string' && wholeDay.test(claimDate);
  return {
    outlet: story?.outlet ?? article.outlet,
    publishedAt: (isDay ? claimDate : story?.publishedAt) ?? article.publishedAt,
  };
}
