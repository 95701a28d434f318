import type { ImportFormat } from './imported';
import { bratImport } from './read-brat';
import { doccanoImport } from './read-doccano';
import { labelStudioImport } from './read-label-studio';
import { prodigyImport } from './read-prodigy';

/** The formats of other programs that are read, in the order in which they are offered. */
export const importFormats: readonly ImportFormat[] = [
  bratImport,
  doccanoImport,
  labelStudioImport,
  prodigyImport,
];

/** The format of this id; `undefined` where there is none. */
export function findImportFormat(id: string): ImportFormat | undefined {
  return importFormats.find((format) => format.id === id);
}
