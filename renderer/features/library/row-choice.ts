import type { DocumentSummary } from '../../../shared/model/document';
import type { DocumentId } from '../../../shared/model/ids';

type Chosen = ReadonlySet<DocumentId>;

function canBeChosen(document: DocumentSummary | undefined): document is DocumentSummary {
  return document !== undefined && document.encoding !== null;
}

/** Chooses a row, or no longer. Files that are no text can't be chosen. */
export function toggleRow(chosen: Chosen, document: DocumentSummary | undefined): Chosen {
  if (!canBeChosen(document)) return chosen;
  const next = new Set(chosen);
  if (!next.delete(document.id)) next.add(document.id);
  return next;
}

/** Chooses all rows between two, both included, beside those of `kept`. */
export function chooseRange(
  kept: Chosen,
  rows: readonly DocumentSummary[],
  from: number,
  to: number,
): Chosen {
  const next = new Set(kept);
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (canBeChosen(row)) next.add(row.id);
  }
  return next;
}

/** Chooses all rows in sight of the filter. */
export function chooseAll(rows: readonly DocumentSummary[]): Chosen {
  return chooseRange(new Set(), rows, 0, rows.length - 1);
}
