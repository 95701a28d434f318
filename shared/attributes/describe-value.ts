import type { Attribute } from '../model/codebook';
import { referredEntity } from '../registry/entity-registry';
import { type DateLook, dateInShort } from './describe-date';
import type { AttributeValue } from './read-typed-value';

/** How values are written, and what entities are called. */
export interface ValueLook extends DateLook {
  /** The name of an entity; `null` for one that nobody knows. */
  readonly nameOf: (id: string) => string | null;
}

function numberInWords(value: number, { language, digits }: DateLook): string {
  const numberingSystem = digits === 'arabic' ? 'arab' : 'latn';
  return new Intl.NumberFormat(language, { numberingSystem, maximumFractionDigits: 20 }).format(
    value,
  );
}

function textInWords(attribute: Attribute | undefined, value: string, look: ValueLook): string {
  const id = referredEntity(value);
  if (id !== null) return look.nameOf(id) ?? value;
  if (attribute?.type === 'date') return dateInShort(value, look) ?? value;
  if (attribute?.type !== 'choice') return value;
  return attribute.choices?.find((one) => one.id === value)?.name[look.language] ?? value;
}

/**
 * A kept value in few words. What the codebook does not know (an attribute, a choice, an entity, a
 * value of another type) is written as it is kept.
 * @returns empty for a value that says nothing.
 */
export function valueInWords(
  attribute: Attribute | undefined,
  value: AttributeValue | undefined,
  look: ValueLook,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return numberInWords(value, look);
  if (Array.isArray(value))
    return value.map((one) => textInWords(attribute, one, look)).join(' · ');
  return typeof value === 'boolean' ? String(value) : textInWords(attribute, value, look);
}
