import type { ImportFormat } from './imported';
import { articlesCsvImport, articlesJsonlImport } from './read-articles';
import { bratImport } from './read-brat';
import { conllImport } from './read-conll';
import { csvImport } from './read-csv-spans';
import { doccanoImport } from './read-doccano';
import { htmlImport } from './read-html';
import { labelStudioImport } from './read-label-studio';
import { prodigyImport } from './read-prodigy';
import { w3cImport } from './read-w3c';

/** The formats of other programs that are read, in the order in which they are offered. */
export const importFormats: readonly ImportFormat[] = [
  bratImport,
  doccanoImport,
  labelStudioImport,
  conllImport,
  prodigyImport,
  w3cImport,
  csvImport,
  articlesJsonlImport,
  articlesCsvImport,
  htmlImport,
];

/** The format of this id; `undefined` where there is none. */
export function findImportFormat(id: string): ImportFormat | undefined {
  return importFormats.find((format) => format.id === id);
}
