import * as z from 'zod/mini';

/**
 * An object schema that keeps keys it does not know, while its type shows only the known ones.
 * Files are shared with newer versions and with people's own scripts: what we do not understand
 * must survive a save, but code here must not lean on it.
 */
export function looseRecord<S extends z.core.$ZodLooseShape>(
  shape: S,
): z.ZodMiniObject<S, z.core.$strip> {
  return z.looseObject(shape) as unknown as z.ZodMiniObject<S, z.core.$strip>;
}
