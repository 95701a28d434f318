import type { Codebook, Colour } from '../../../shared/model/codebook';
import type { CodebookPage } from '../../state/codebook/codebook-state';

/** A line of the list of what is in the codebook. */
export interface CodebookRow {
  readonly page: CodebookPage;
  /** `null` for what has its name in the texts of the window. */
  readonly name: { readonly ar: string; readonly en: string } | null;
  readonly colour: Colour | null;
  readonly hotkey: string | null;
}

/** Every layer with its labels, then relations, then what the codebook doesn't know. */
export function codebookRows(codebook: Codebook): CodebookRow[] {
  const layers = codebook.layers.flatMap((layer): CodebookRow[] => [
    {
      page: { kind: 'layer', layer: layer.id },
      name: layer.name,
      colour: layer.colour,
      hotkey: layer.hotkey ?? null,
    },
    ...layer.labels.map((label): CodebookRow => {
      const page = { kind: 'label', layer: layer.id, id: label.id } as const;
      return { page, name: label.name, colour: label.colour, hotkey: label.hotkey ?? null };
    }),
  ]);
  const rest = { name: null, colour: null, hotkey: null };
  return [
    ...layers,
    { page: { kind: 'relations' }, ...rest },
    { page: { kind: 'unknown' }, ...rest },
  ];
}

/** A text that is another one for each page. */
export function pageKey(page: CodebookPage): string {
  const layer = 'layer' in page ? page.layer : '';
  return JSON.stringify([page.kind, layer, 'id' in page ? page.id : '']);
}
