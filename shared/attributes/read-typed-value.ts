import { findFigures } from '../claims/figures';
import type { IsoDay } from '../dates/calendar';
import type { Annotation } from '../model/annotation';
import type { Attribute } from '../model/codebook';
import { span } from '../model/span';
import { foldForSearch } from '../text/fold-arabic';
import { type DateProblem, readTypedDate } from './read-typed-date';

/** A value of an attribute as a sidecar keeps it; `null`: a person said that there is none. */
export type AttributeValue = Annotation['attributes'][string];

/** Why typed words are no value of an attribute. */
export type ValueProblem =
  | DateProblem
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'no-such-choice';

/** What typed words mean for an attribute; without words there is no value. */
export type TypedValue =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly problem: ValueProblem };

function taken(value: string | number | null): TypedValue {
  return { ok: true, value };
}

function failed(problem: ValueProblem): TypedValue {
  return { ok: false, problem };
}

/** Folded digits as JavaScript has them: commas that group are left out, that of a decimal is a point. */
function numberOfDigits(folded: string): number | null {
  const sign = /^[-\u2212]/.test(folded) ? -1 : 1;
  const digits = folded.replace(/^[-+\u2212]/, '').replace(/[٬,،](?=\d{3}(?:\D|$))/g, '');
  const plain = digits.replace(/[٫,،]/, '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? sign * Number(plain) : null;
}

/** A number in digits of any script, in words, or in both: `42`, `٣٫٥`, `خمسة عشر`, `42 ألف`. */
function numberIn(typed: string): number | null {
  const digits = numberOfDigits(foldForSearch(typed));
  if (digits !== null) return digits;
  const [figure, ...more] = findFigures(typed, span(0, typed.length));
  const isWhole = figure?.span.start === 0 && figure.span.end === typed.length;
  return isWhole && more.length === 0 && figure.unit === '' && !figure.isPercent
    ? figure.value
    : null;
}

function readNumber({ type, min, max }: Attribute, typed: string): TypedValue {
  const value = numberIn(typed);
  if (value === null) return failed('not-a-number');
  if (type === 'scale' && !Number.isInteger(value)) return failed('not-whole');
  if (min !== undefined && value < min) return failed('too-small');
  return max !== undefined && value > max ? failed('too-large') : taken(value);
}

/** A choice by its number from 1, its id or its name in either language. */
function readChoice({ choices = [] }: Attribute, typed: string): TypedValue {
  const folded = foldForSearch(typed);
  const byNumber = /^\d+$/.test(folded) ? choices[Number(folded) - 1] : undefined;
  const found =
    choices.find(({ id, name }) =>
      [id, name.ar, name.en].some((one) => foldForSearch(one) === folded),
    ) ?? byNumber;
  return found === undefined ? failed('no-such-choice') : taken(found.id);
}

/**
 * What some typed words mean for an attribute of the codebook.
 * @param articleDay the day of the article, on which dates such as `أمس` lean; `null` if not known.
 * @returns the value to keep, `null` for no words at all; or why there is none.
 */
export function readTypedValue(
  attribute: Attribute,
  typed: string,
  articleDay: IsoDay | null,
): TypedValue {
  const words = typed.trim();
  if (words === '') return taken(null);
  switch (attribute.type) {
    case 'number':
    case 'scale':
      return readNumber(attribute, words);
    case 'choice':
      return readChoice(attribute, words);
    case 'date': {
      const date = readTypedDate(words, articleDay);
      return date.ok ? taken(date.value) : failed(date.problem);
    }
    case 'text':
    case 'entity':
      return taken(words);
  }
}

/**
 * The value behind a digit key, for what is chosen without being typed: the choice of that number from
 * 1, or the grade itself; `undefined` where the digit stands for none.
 */
export function valueOfDigit(
  { type, choices = [], min = 0, max = 9 }: Attribute,
  digit: number,
): string | number | undefined {
  if (type === 'choice') return choices[digit - 1]?.id;
  return type === 'scale' && digit >= min && digit <= max ? digit : undefined;
}

/** Whether a value says anything. */
export function isFilled(value: AttributeValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !isEmptyList(value);
}

function isEmptyList(value: AttributeValue): boolean {
  return Array.isArray(value) && value.length === 0;
}
