/** How a line is shown: prose in its own direction, or pieces that stand from left to right. */
type LineShape =
  | { readonly isProse: true; readonly text: string }
  | { readonly isProse: false; readonly pieces: readonly string[] };

const columns = /\s+|\S+/gu;
const strings = /"(?:[^"\\]|\\.)*"?|[^"]+/gu;
const cells = /"(?:[^"]|"")*"?|,|[^",]+/gu;

function cutsOf(file: string): RegExp | null {
  if (/\.(conll|conllu|tsv|ann)$/.test(file)) return columns;
  if (/\.(json|jsonl|jsonld)$/.test(file)) return strings;
  return file.endsWith('.csv') ? cells : null;
}

/**
 * Cuts a line into the pieces that each are isolated, so that words of one never move those of
 * another: columns, quoted strings and what stands between them, or cells. Together they are the line.
 */
export function lineShape(file: string, line: string): LineShape {
  const cuts = cutsOf(file);
  if (cuts === null) return { isProse: true, text: line };
  return { isProse: false, pieces: line.match(cuts) ?? [] };
}
