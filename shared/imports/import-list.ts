import { losslessFormatId } from '../formats/format-list';
import type { ImportFormat } from './imported';

/** The formats of other programs that are imported, in the order in which they are offered. */
export const importFormats: readonly ImportFormat[] = [];

/** What may be asked for, in the order in which it is offered. */
export const importFormatIds: readonly string[] = [
  losslessFormatId,
  ...importFormats.map(({ id }) => id),
];
