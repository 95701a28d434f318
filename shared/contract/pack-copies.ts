import type { Result } from '../model/result';
import type { CopyList } from './copies';

/** A list of copies as it crosses to the page: hundreds of thousands of pairs cross as they lie in memory. */
export interface PackedCopies {
  /** JSON text of everything but the pairs. */
  readonly head: string;
  /** `null` where there is no list. */
  readonly pairs: Uint32Array | null;
}

/** Makes a list ready to cross. */
export function packCopies(answered: Result<CopyList | null>): PackedCopies {
  if (!answered.ok || answered.value === null) {
    return { head: JSON.stringify(answered), pairs: null };
  }
  const { pairs, ...rest } = answered.value;
  return { head: JSON.stringify({ ok: true, value: rest }), pairs };
}

/** The list that was packed. */
export function unpackCopies({ head, pairs }: PackedCopies): Result<CopyList | null> {
  const answered: Result<CopyList | null> = JSON.parse(head);
  if (!answered.ok || answered.value === null || pairs === null) return answered;
  return { ok: true, value: { ...answered.value, pairs } };
}
