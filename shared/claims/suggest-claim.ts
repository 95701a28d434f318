import type { IsoDay } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { type Span, span } from '../model/span';
import { type Attribution, proposeAttribution } from './attribution';
import { type Figure, findFigures } from './figures';

/** What a sentence suggests for the attributes of a claim in it; a person confirms. */
export interface ClaimSuggestion {
  readonly attribution: Attribution | null;
  /** The date nearest to the verb of saying, else the first one. */
  readonly date: FoundDate | null;
  readonly figures: readonly Figure[];
}

function datesWithin(text: string, { start, end }: Span, articleDay: IsoDay | null): FoundDate[] {
  return findDates(text.slice(start, end), articleDay).map((date) => ({
    ...date,
    span: span(start + date.span.start, start + date.span.end),
  }));
}

/** The date that stands nearest to a place; the earlier one of two. */
function nearest(dates: readonly FoundDate[], to: number): FoundDate | null {
  const distance = ({ span: { start } }: FoundDate) => Math.abs(start - to);
  return [...dates].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/**
 * Suggests claimant, verb, date and figures of a claim from its sentence.
 * @param sentence in UTF-16 units of the text; all spans of the answer are, too.
 * @param articleDay the day of the article, for dates that lean on it.
 */
export function suggestClaim(
  text: string,
  sentence: Span,
  articleDay: IsoDay | null,
): ClaimSuggestion {
  const attribution = proposeAttribution(text, sentence);
  const dates = datesWithin(text, sentence, articleDay);
  return {
    attribution,
    date: nearest(dates, attribution?.verb.start ?? sentence.start),
    figures: findFigures(text, sentence),
  };
}
