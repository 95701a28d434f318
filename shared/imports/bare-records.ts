import type { ImportedDocument, ImportedSpan } from './imported';

/** A span of which nothing is known but where it is said. */
export function bareSpan(where: string): ImportedSpan {
  return {
    where,
    key: null,
    id: null,
    layer: null,
    label: null,
    start: null,
    end: null,
    exact: null,
    prefix: null,
    suffix: null,
    attributes: {},
    unknownValues: [],
    refersTo: null,
    annotator: null,
    createdAt: null,
  };
}

/** A document of which nothing is known but where it is said and what it is called. */
export function bareDocument(where: string, name: string): ImportedDocument {
  return {
    where,
    name,
    text: null,
    isRebuilt: false,
    unit: null,
    pieces: [],
    sha256: null,
    metadata: {},
    spans: [],
    relations: [],
  };
}

/** The name of a file without its folders and what comes after its first dot. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.indexOf('.', 1);
  return dot === -1 ? name : name.slice(0, dot);
}

/** A name for a document that its file does not name: its number behind the file's. */
export function numberedName(path: string, number: number): string {
  return `${stemOf(path)}-${number}`;
}
