import type { ExportFormat } from '../../../shared/contract/export';
import { datasetFormats, losslessFormatId } from '../../../shared/formats/format-list';
import { hashiyaJsonlFileName } from '../../../shared/formats/hashiya-jsonl';

const lossless: ExportFormat = {
  id: losslessFormatId,
  name: { ar: 'JSONL كامل', en: 'Lossless JSONL' },
  files: { ar: hashiyaJsonlFileName, en: hashiyaJsonlFileName },
  loses: [],
  isLossless: true,
  isOnArticles: true,
  areLayersFixed: true,
  isOfCopies: false,
};

/** All formats as the page offers them, the lossless one first. */
export function exportFormats(): ExportFormat[] {
  const others = datasetFormats.map(({ id, name, files, loses, ...format }) => ({
    id,
    name,
    files,
    loses: [...loses],
    isLossless: false,
    isOnArticles: format.isOnArticles === true,
    areLayersFixed: format.isWithoutSpans === true || format.onlyLayer !== undefined,
    isOfCopies: format.isWithoutSpans === true,
  }));
  return [lossless, ...others];
}
