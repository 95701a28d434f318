import { type ArticleWork, type DocumentChoice, documentsOf } from '../formats/documents-of';
import type { ExportContext, ExportDocument } from '../formats/export-document';
import type { FilePiece, Format } from '../formats/format';
import { builtInCodebook } from '../model/built-in-codebook';
import type { Sidecar } from '../model/sidecar';
import { aSidecar, someFacts } from './builders';

/** An article with the work on it, made up for a test. */
function anArticleWork(
  text: string,
  sidecars: readonly Partial<Sidecar>[],
  rest: Partial<ArticleWork> = {},
): ArticleWork {
  const path = rest.path ?? 'a.txt';
  const document = someFacts({ path, lengthCodePoints: [...text].length });
  return {
    path,
    sha256: document.sha256,
    text,
    sidecars: sidecars.map((one) => aSidecar({ document, ...one })),
    copies: [],
    cluster: null,
    weight: null,
    split: null,
    ...rest,
  };
}

/** Everything is wanted, in one piece. */
const wholeChoice: DocumentChoice = {
  layers: new Set(['claim', 'entity']),
  areStoriesDocuments: false,
  isBoilerplateCut: false,
};

/** The documents of an article with work on it. */
export function someDocuments(
  text: string,
  sidecars: readonly Partial<Sidecar>[],
  rest: Partial<ArticleWork> = {},
): readonly ExportDocument[] {
  return documentsOf(anArticleWork(text, sidecars, rest), wholeChoice).documents;
}

/** The layers of the built-in codebook. */
export function aContext(rest: Partial<ExportContext> = {}): ExportContext {
  return {
    codebook: builtInCodebook,
    layers: ['claim', 'entity'],
    splits: [],
    copies: 'keep',
    corpusFiles: [],
    ...rest,
  };
}

function textOf(content: FilePiece['content']): string {
  return typeof content === 'string' ? content : Array.from(content).join(' ');
}

/** All files of an export, by name, with what was lost and adjusted. */
export function writeAll(
  format: Format,
  documents: readonly ExportDocument[],
  context: ExportContext = aContext(),
) {
  const writer = format.start(context);
  const written = documents.map((document) => writer.write(document));
  const pieces = [...written.flatMap((one) => one.pieces), ...writer.end()];
  const files: Record<string, string> = {};
  for (const { file, content } of pieces) files[file] = (files[file] ?? '') + textOf(content);
  return {
    files,
    lost: written.flatMap(({ lost }) => lost),
    adjusted: written.flatMap(({ adjusted }) => adjusted),
  };
}
