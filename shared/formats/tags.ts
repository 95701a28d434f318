import type { ExportContext, ExportSpan } from './export-document';

/**
 * What a span is called in a format that has one list of labels: the label where one layer is
 * exported; `layer_label` where there are several, since two layers may have a label of one name.
 * A span that has no label yet is called by its layer.
 */
export function tagOf(
  { layers }: Pick<ExportContext, 'layers'>,
  { layer, label }: Pick<ExportSpan, 'layer' | 'label'>,
): string {
  if (label === null) return layer;
  return layers.length === 1 ? label : `${layer}_${label}`;
}

/** All tags of the exported layers, in the order of the codebook. */
export function tagsOf({ codebook, layers }: ExportContext): string[] {
  return layers.flatMap((id) => {
    const labels = codebook.layers.find((layer) => layer.id === id)?.labels ?? [];
    const all = [...labels.map((label) => label.id), null];
    return all.map((label) => tagOf({ layers }, { layer: id, label }));
  });
}

/**
 * A tag of letters, digits, `-` and `_` alone; what else it has becomes `_` and the hexadecimal number
 * of the code point. Two tags never become one.
 */
export function plainTag(tag: string): string {
  return tag.replace(/[^\p{L}\p{M}\p{N}_-]/gu, codeOf);
}

/** The same with the Latin letters and digits alone. */
export function asciiTag(tag: string): string {
  return tag.replace(/[^A-Za-z0-9_-]/gu, codeOf);
}

function codeOf(character: string): string {
  return `_${(character.codePointAt(0) ?? 0).toString(16)}`;
}
