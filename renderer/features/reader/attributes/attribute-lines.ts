import { type AttributeValue, isFilled } from '../../../../shared/attributes/read-typed-value';
import type { SuggestedValue } from '../../../../shared/attributes/suggest-values';
import type { Annotation } from '../../../../shared/model/annotation';
import type { Attribute, Layer } from '../../../../shared/model/codebook';

/** How an attribute stands: `missing` has to be there and is not, `declined` was said to be none. */
export type LineState = 'filled' | 'suggested' | 'missing' | 'declined' | 'empty';

/** An attribute on a note. */
export interface AttributeLine {
  readonly id: string;
  /** `undefined` for one that the codebook does not know; it is shown as it is kept. */
  readonly attribute: Attribute | undefined;
  readonly value: AttributeValue | undefined;
  readonly suggested: SuggestedValue | null;
  readonly state: LineState;
}

function stateOf(
  attribute: Attribute | undefined,
  value: AttributeValue | undefined,
  suggested: SuggestedValue | null,
): LineState {
  if (isFilled(value)) return 'filled';
  if (suggested !== null) return 'suggested';
  if (attribute?.required === true) return 'missing';
  return value === null ? 'declined' : 'empty';
}

/**
 * The attributes of an annotation in the order of the codebook, in which none moves when it is filled;
 * behind them those that the codebook does not know and that say something.
 */
export function attributeLines(
  layer: Layer | undefined,
  { attributes }: Annotation,
  suggested: readonly SuggestedValue[],
): AttributeLine[] {
  const line = (id: string, attribute: Attribute | undefined): AttributeLine => {
    const value = attributes[id];
    const found =
      value === undefined ? (suggested.find((one) => one.attribute === id) ?? null) : null;
    return { id, attribute, value, suggested: found, state: stateOf(attribute, value, found) };
  };
  const known = layer?.attributes ?? [];
  const ids = new Set(known.map(({ id }) => id));
  const others = Object.keys(attributes).filter((id) => !ids.has(id) && isFilled(attributes[id]));
  return [...known.map((one) => line(one.id, one)), ...others.map((id) => line(id, undefined))];
}

/** Whether an attribute shows without being asked for. */
export function showsUnasked({ state }: AttributeLine): boolean {
  return state !== 'empty' && state !== 'declined';
}
