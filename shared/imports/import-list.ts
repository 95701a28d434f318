import { losslessFormatId } from '../formats/format-list';
import { importFormats } from './import-formats';

/** What may be asked for, in the order in which it is offered. */
export const importFormatIds: readonly string[] = [
  losslessFormatId,
  ...importFormats.map(({ id }) => id),
];
