import { suggestClaim } from '../claims/suggest-claim';
import type { IsoDay } from '../dates/calendar';
import type { Attribute } from '../model/codebook';
import { type Span, span } from '../model/span';
import type { Block } from '../text/blocks';
import { sentenceAt } from '../text/sentences';
import { dateValueOf } from './date-value';

/** What the program reads out of a sentence for an attribute; nothing until a person confirms it. */
export interface SuggestedValue {
  /** Id of the attribute. */
  readonly attribute: string;
  /** The value that would be kept: a date as ISO 8601 has it, else the words. */
  readonly value: string;
  /** The words that say so, as they stand there. */
  readonly words: string;
  /** Their place, in UTF-16 units of the text. */
  readonly span: Span;
  /** The day on which a date such as `أمس` leans; `null` for all else. */
  readonly leansOn: IsoDay | null;
}

/** The attributes of a claim that its sentence may tell, each with the type that it has to have. */
const told = { claimant: 'entity', attributionVerb: 'text', claimDate: 'date' } as const;
type Told = keyof typeof told;

/** The sentence in which words stand, or all sentences that they touch, in UTF-16 units. */
export function sentenceAround(text: string, blocks: readonly Block[], words: Span): Span {
  const edge = (offset: number) => {
    const block = blocks.find(({ start, end }) => offset >= start && offset <= end);
    if (block === undefined) return words;
    const line = text.slice(block.start, block.end);
    const { start, end } = sentenceAt(line, offset - block.start);
    return span(block.start + start, block.start + end);
  };
  const [first, last] = [edge(words.start), edge(Math.max(words.start, words.end - 1))];
  return span(first.start, last.end);
}

/** Whether the codebook has the attribute as it was when the program came with it. */
function isTold(attributes: readonly Attribute[], id: Told): boolean {
  return attributes.some((one) => one.id === id && one.type === told[id]);
}

/**
 * Suggests claimant, attribution verb and date of a claim from its sentence. A date that can't be
 * resolved is not suggested, for there would be nothing to keep.
 * @param attributes those of the claim's layer.
 * @param sentence in UTF-16 units of the text.
 * @param articleDay the day of the article; `null` where it is not known.
 */
export function suggestValues(
  attributes: readonly Attribute[],
  text: string,
  sentence: Span,
  articleDay: IsoDay | null,
): SuggestedValue[] {
  const { attribution, date } = suggestClaim(text, sentence, articleDay);
  const found: SuggestedValue[] = [];
  const add = (attribute: Told, at: Span, rest: Partial<SuggestedValue> = {}) => {
    const words = text.slice(at.start, at.end);
    if (!isTold(attributes, attribute)) return;
    found.push({ attribute, value: words, words, span: at, leansOn: null, ...rest });
  };
  if (attribution?.claimant != null) add('claimant', attribution.claimant);
  if (attribution != null) add('attributionVerb', attribution.verb);
  if (date?.interval != null) {
    add('claimDate', date.span, {
      value: dateValueOf(date.interval),
      leansOn: date.resolvedAgainst,
    });
  }
  return found;
}
