import { isId, isPlainAnnotation } from '../model/plain-annotation';

/**
 * Whether something adds, replaces or removes an annotation beyond doubt, as `OperationSchema` says.
 * Where it does not, the schema has the word.
 */
export function isPlainOperation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, collection, record, id } = value as Readonly<Record<string, unknown>>;
  // The schema leaves out what is not part of an operation; here nothing is.
  if (collection !== 'annotations' || Object.keys(value).length !== 3) return false;
  if (type === 'remove') return isId(id);
  return (type === 'add' || type === 'replace') && isPlainAnnotation(record);
}
