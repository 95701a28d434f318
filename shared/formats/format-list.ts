import { brat } from './brat';
import { casJson } from './cas-json';
import { claimReviews } from './claim-review';
import { conll2003, conllBioes } from './conll';
import { conllu } from './conllu';
import { copies } from './copies';
import { csv, csvExcel } from './csv';
import { doccano, doccanoRelations } from './doccano';
import type { Format } from './format';
import { huggingFaceJsonl, huggingFaceParquet } from './hugging-face';
import { labelStudio } from './label-studio';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { w3c } from './w3c';

/** The formats of other programs, in the order in which they are offered. */
export const datasetFormats: readonly Format[] = [
  spacy,
  conll2003,
  conllBioes,
  conllu,
  huggingFaceJsonl,
  huggingFaceParquet,
  brat,
  doccano,
  doccanoRelations,
  labelStudio,
  prodigy,
  w3c,
  casJson,
  csv,
  csvExcel,
  claimReviews,
  copies,
];

/** The lossless format, which is written from the files themselves and not from documents. */
export const losslessFormatId = 'hashiya-jsonl';

/** What may be asked for, in the order in which it is offered. */
export const formatIds: readonly string[] = [
  losslessFormatId,
  ...datasetFormats.map(({ id }) => id),
];

/** The format of this id; `undefined` where there is none. */
export function findFormat(id: string): Format | undefined {
  return datasetFormats.find((format) => format.id === id);
}
