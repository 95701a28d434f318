import type { ImportedDocument } from './imported';

function joined(a: ImportedDocument, b: ImportedDocument): ImportedDocument {
  return {
    ...a,
    unit: a.unit ?? b.unit,
    pieces: a.pieces.length > 0 ? a.pieces : b.pieces,
    sha256: a.sha256 ?? b.sha256,
    metadata: { ...b.metadata, ...a.metadata },
    spans: [...a.spans, ...b.spans],
    relations: [...a.relations, ...b.relations],
  };
}

/**
 * Puts together what several records or files say of one document, in the order of the first: those
 * of several annotators, a table for each layer and one of relations. One document is what has one
 * name and one text.
 */
export function joinDocuments(documents: readonly ImportedDocument[]): ImportedDocument[] {
  const names = new Map<string, Map<string | null, number>>();
  const all: ImportedDocument[] = [];
  for (const one of documents) {
    const texts = names.get(one.name) ?? new Map<string | null, number>();
    names.set(one.name, texts);
    const place = texts.get(one.text);
    if (place === undefined) {
      texts.set(one.text, all.length);
      all.push(one);
    } else all[place] = joined(all[place] as ImportedDocument, one);
  }
  return all;
}
