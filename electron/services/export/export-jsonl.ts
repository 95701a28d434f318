import path from 'node:path';
import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import type { ExportReport } from '../../../shared/contract/contract';
import {
  codebookRecord,
  corpusRecord,
  documentRecord,
  hashiyaJsonlFileName,
} from '../../../shared/formats/hashiya-jsonl';
import type { DocumentId } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { encodeArticle } from '../../../shared/text/encode';
import { createOffsetMap } from '../../../shared/text/offsets';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';
import { systemCode } from '../../platform/system-error';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  sidecarsOf,
} from '../corpus/corpus-index';
import { documentFacts, type ReadArticle, readArticle } from '../corpus/read-document';
import { corpusFileKind, readSidecar, readWorkFile } from '../corpus/read-work-file';
import { chooseEntries, type Dropped } from './choose-work';
import { prepareTarget } from './export-target';

export interface ExportOptions {
  /** Where to; made where it doesn't exist. */
  readonly folder: string;
  /** How the person named the folder, for messages. */
  readonly named?: string;
  /** `null` exports all articles. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Whose work; `null` exports everybody's and the adjudicated. */
  readonly slug: string | null;
}

interface Tally {
  documents: number;
  annotations: number;
  written: number;
  readonly dropped: Dropped[];
  readonly unanchored: ExportReport['unanchored'];
}

interface Work {
  readonly sidecarPath: string;
  readonly sidecar: Sidecar;
}

async function readWorks(
  root: string,
  entry: ArticleEntry,
  slug: string | null,
  tally: Tally,
): Promise<Work[]> {
  const works: Work[] = [];
  for (const { path: sidecarPath, slug: whose } of sidecarsOf(entry)) {
    if (slug !== null && whose !== slug) continue;
    const read = await readSidecar(root, sidecarPath);
    if (read.ok) works.push({ sidecarPath, sidecar: read.content });
    else tally.dropped.push({ id: sidecarPath, path: sidecarPath, reason: read.problem.problem });
  }
  return works;
}

/** The file's bytes, where the text written in its encoding would not give them. */
function bytesIfNeeded({ facts, text, bytes }: ReadArticle): string | undefined {
  if (facts.encoding === null || text === null) return undefined;
  const again = encodeArticle(text, facts.encoding, facts.bom);
  const isSame = again !== null && sha256Hex(again) === facts.sha256;
  return isSame ? undefined : Buffer.from(bytes).toString('base64');
}

/** The annotations that are not found where their sidecar says, with what became of them. */
function listUnanchored(article: ReadArticle, works: readonly Work[]): ExportReport['unanchored'] {
  const text = article.text ?? '';
  const offsets = createOffsetMap(text);
  return works.flatMap(({ sidecarPath, sidecar }) => {
    const isSameText = sidecar.document.sha256 === article.facts.sha256;
    return sidecar.annotations.flatMap(({ id, target }) => {
      const { state } = resolveAnchor(text, offsets, target, isSameText);
      return state === 'anchored' ? [] : [{ id, path: sidecarPath, state }];
    });
  });
}

function dropArticle(article: ReadArticle, works: readonly Work[], tally: Tally): void {
  const { path: articlePath, problem } = article.facts;
  const reason = problem?.problem ?? 'document-not-text';
  tally.dropped.push({ id: articlePath, path: articlePath, reason });
  for (const { sidecarPath, sidecar } of works) {
    for (const { id } of sidecar.annotations) tally.dropped.push({ id, path: sidecarPath, reason });
  }
}

async function articleLine(
  index: CorpusIndex,
  entry: ArticleEntry,
  slug: string | null,
  tally: Tally,
): Promise<string | null> {
  const works = await readWorks(index.root, entry, slug, tally);
  const count = works.reduce((total, { sidecar }) => total + sidecar.annotations.length, 0);
  tally.annotations += count;
  const override = encodingOverride(index.codebook, entry.path);
  const article = await readArticle(index.root, entry.path, override);
  const facts = documentFacts(article.facts);
  if (facts === null || article.text === null) {
    dropArticle(article, works, tally);
    return null;
  }
  tally.documents += 1;
  tally.written += count;
  tally.unanchored.push(...listUnanchored(article, works));
  const sidecars = works.map(({ sidecar }) => sidecar);
  return documentRecord(facts, article.text, sidecars, bytesIfNeeded(article));
}

/** The records of the corpus files; what spans articles is left out where only some are exported. */
async function* corpusLines(
  { root, corpusFiles }: CorpusIndex,
  { documentIds, slug }: ExportOptions,
  tally: Tally,
): AsyncGenerator<string> {
  if (documentIds !== null) return;
  const files = [...corpusFiles.values()].sort((a, b) => comparePaths(a.path, b.path));
  for (const file of files) {
    if (slug !== null && file.slug !== slug) continue;
    const read = await readWorkFile(root, file.path, corpusFileKind);
    if (read.ok) yield corpusRecord(read.content);
    else tally.dropped.push({ id: file.path, path: file.path, reason: read.problem.problem });
  }
}

async function* lines(
  index: CorpusIndex,
  entries: readonly ArticleEntry[],
  options: ExportOptions,
  tally: Tally,
): AsyncGenerator<string> {
  const { slug } = options;
  yield codebookRecord(index.codebook, index.isBuiltInCodebook);
  yield* corpusLines(index, options, tally);
  for (const entry of entries) {
    const line = await articleLine(index, entry, slug, tally);
    if (line !== null) yield line;
  }
}

/** Files of ours that the format has no place for, or that could not be read. */
function droppedFiles(index: CorpusIndex): Dropped[] {
  return index.strayFiles.map((file) => {
    const problem = index.folderProblems.find((one) => one.path === file)?.problem;
    return { id: file, path: file, reason: problem ?? 'not-read' };
  });
}

/**
 * Exports a corpus without loss: every text exactly, every sidecar whole. Written beside and then
 * renamed, so that there is never half a file; the same corpus gives the same bytes.
 */
export async function exportJsonl(
  index: CorpusIndex,
  options: ExportOptions,
): Promise<Result<ExportReport>> {
  const entries = chooseEntries(index, options.documentIds);
  if (!entries.ok) return entries;
  const named = options.named ?? options.folder;
  const target = await prepareTarget(index.root, options.folder, named);
  if (!target.ok) return target;
  const isWhole = options.documentIds === null && options.slug === null;
  const dropped = isWhole ? droppedFiles(index) : [];
  const tally: Tally = { documents: 0, annotations: 0, written: 0, dropped, unanchored: [] };
  try {
    const content = lines(index, entries.value, options, tally);
    await atomicWriteChunks(path.join(target.value, hashiyaJsonlFileName), content);
  } catch (error) {
    return fail('export-failed', named, systemCode(error));
  }
  return ok({ format: 'hashiya-jsonl', files: [hashiyaJsonlFileName], ...tally });
}
