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
  isWithoutSpans: false,
};

/** All formats as the page offers them, the lossless one first. */
export function exportFormats(): ExportFormat[] {
  const others = datasetFormats.map(({ id, name, files, loses, isOnArticles, isWithoutSpans }) => ({
    id,
    name,
    files,
    loses: [...loses],
    isLossless: false,
    isOnArticles: isOnArticles === true,
    isWithoutSpans: isWithoutSpans === true,
  }));
  return [lossless, ...others];
}
