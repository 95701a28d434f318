import type { SplitSize } from './dataset-row';
import type { ExportContext } from './export-document';
import type { FilePiece } from './format';

const features = `  features:
  - {name: id, dtype: string}
  - {name: path, dtype: string}
  - {name: sha256, dtype: string}
  - {name: title, dtype: string}
  - {name: outlet, dtype: string}
  - {name: published_at, dtype: string}
  - {name: cluster, dtype: string}
  - {name: weight, dtype: float64}
  - {name: text, dtype: string}
  - name: tokens
    list: string
  - name: spans
    list:
    - {name: id, dtype: string}
    - {name: start, dtype: int64}
    - {name: end, dtype: int64}
    - {name: text, dtype: string}
    - {name: layer, dtype: string}
    - {name: label, dtype: string}
    - {name: annotator, dtype: string}
    - {name: refers_to, dtype: string}
    - {name: attributes, dtype: string}
  - name: relations
    list:
    - {name: id, dtype: string}
    - {name: label, dtype: string}
    - {name: from, dtype: string}
    - {name: to, dtype: string}
  - name: pieces
    list:
    - {name: start, dtype: int64}
    - {name: end, dtype: int64}
    - {name: article_start, dtype: int64}
`;

/** `load_dataset` names the only part of a dataset `train`. */
function splitName({ name }: SplitSize): string {
  return name === 'data' ? 'train' : name.replaceAll('-', '_');
}

function header(sizes: readonly SplitSize[], extension: string): string {
  const files = sizes.map(
    (size) => `  - split: ${splitName(size)}\n    path: ${size.name}.${extension}\n`,
  );
  const splits = sizes.map(
    (size) => `  - {name: ${splitName(size)}, num_examples: ${size.documents}}\n`,
  );
  return `---
language: [ar]
license: unknown
task_categories: [token-classification]
configs:
- config_name: default
  data_files:
${files.join('')}dataset_info:
${features}  splits:
${splits.join('')}---
`;
}

function labelsOf({ codebook, layers }: ExportContext): string {
  const rows = codebook.layers
    .filter(({ id }) => layers.includes(id))
    .flatMap((layer) =>
      layer.labels.map(({ id, name }) => `| ${layer.id} | ${id} | ${name.en} | ${name.ar} |\n`),
    );
  return `| layer | label | English | Arabic |\n|---|---|---|---|\n${rows.join('')}`;
}

/** What became of copies. */
function copiesOf({ copies, splits }: ExportContext): string {
  if (copies === 'one') return 'Of each cluster of copies one article is in; the others are not.';
  const where =
    splits.length === 0
      ? 'The rows of one `cluster` are copies of one another; split by it.'
      : 'Copies of one another are in one split.';
  const weight =
    copies === 'weight'
      ? ' `weight` is one by the number of articles in the cluster.'
      : ' None is weighed: `weight` is 1.';
  return `All copies are in. ${where}${weight}`;
}

/** The card of a dataset: how it is loaded, what is in it, how copies were dealt with. */
export function datasetCard(
  context: ExportContext,
  sizes: readonly SplitSize[],
  extension: string,
): FilePiece {
  const rows = sizes.map(
    ({ name, documents, annotations }) => `| ${name} | ${documents} | ${annotations} |\n`,
  );
  const content = `${header(sizes, extension)}
# Annotated Arabic news

| split | documents | annotations |
|---|---|---|
${rows.join('')}
\`start\` and \`end\` of a span count Unicode code points of \`text\`, half-open: \`text[start:end]\` is the span's \`text\`. \`attributes\` is JSON. \`pieces\` say where the text stands in the article at \`path\`.

## Copies

${copiesOf(context)}

## Labels

${labelsOf(context)}
## Licence

Set \`license\` above before you publish: the texts are their publishers'.
`;
  return { file: 'README.md', content, isWhole: true };
}
